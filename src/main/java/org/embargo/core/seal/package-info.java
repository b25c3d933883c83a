/** The rule that decides what level an issue needs. */
@NullMarked
package org.embargo.core.seal;

import org.jspecify.annotations.NullMarked;
