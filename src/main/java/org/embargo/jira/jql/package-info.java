/** Functions of JQL, and the SQL behind them. */
@NullMarked
package org.embargo.jira.jql;

import org.jspecify.annotations.NullMarked;
