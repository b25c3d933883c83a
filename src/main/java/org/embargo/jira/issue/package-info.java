/** Issues of Jira: reading, sealing, and their history of moves. */
@NullMarked
package org.embargo.jira.issue;

import org.jspecify.annotations.NullMarked;
