/** The time of the database. */
@NullMarked
package org.embargo.jira.time;

import org.jspecify.annotations.NullMarked;
