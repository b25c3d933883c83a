/** Versions of Jira, and their events. */
@NullMarked
package org.embargo.jira.release;

import org.jspecify.annotations.NullMarked;
