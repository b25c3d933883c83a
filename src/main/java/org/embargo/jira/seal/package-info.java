/** Events of Jira that sealing follows, and the post function. */
@NullMarked
package org.embargo.jira.seal;

import org.jspecify.annotations.NullMarked;
