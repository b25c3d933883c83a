@NullMarked
package org.embargo.jira.panel;

import org.jspecify.annotations.NullMarked;
