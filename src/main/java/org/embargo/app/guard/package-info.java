/** Which issues have to be sealed, and who looks after them. */
@NullMarked
package org.embargo.app.guard;

import org.jspecify.annotations.NullMarked;
