/** The rule that decides what the team is reminded of. */
@NullMarked
package org.embargo.core.reminder;

import org.jspecify.annotations.NullMarked;
