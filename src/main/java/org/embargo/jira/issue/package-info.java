@NullMarked
package org.embargo.jira.issue;

import org.jspecify.annotations.NullMarked;
