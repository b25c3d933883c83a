/** Functions of JQL. */
@NullMarked
package org.embargo.jira.jql;

import org.jspecify.annotations.NullMarked;
