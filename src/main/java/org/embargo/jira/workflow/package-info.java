@NullMarked
package org.embargo.jira.workflow;

import org.jspecify.annotations.NullMarked;
