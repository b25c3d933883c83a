/** Statements in Jira's database. */
@NullMarked
package org.embargo.jira.database;

import org.jspecify.annotations.NullMarked;
