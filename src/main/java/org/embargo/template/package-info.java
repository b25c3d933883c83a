/** Our own Velocity, which escapes every reference. */
@NullMarked
package org.embargo.template;

import org.jspecify.annotations.NullMarked;
