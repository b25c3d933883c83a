/** Comments: what the team keeps to itself, and what it shares with the reporter. */
@NullMarked
package org.embargo.app.conversation;

import org.jspecify.annotations.NullMarked;
