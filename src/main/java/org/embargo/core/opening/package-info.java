/** The rule that decides whether an issue may be opened. */
@NullMarked
package org.embargo.core.opening;

import org.jspecify.annotations.NullMarked;
