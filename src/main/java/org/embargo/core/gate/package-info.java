/** The rule that decides whether an advisory may go public. */
@NullMarked
package org.embargo.core.gate;

import org.jspecify.annotations.NullMarked;
