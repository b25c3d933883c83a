/** The configuration of projects in Jira, its levels, and who they let in. */
@NullMarked
package org.embargo.jira.setup;

import org.jspecify.annotations.NullMarked;
