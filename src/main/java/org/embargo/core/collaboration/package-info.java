/** Who was let into a case by name. */
@NullMarked
package org.embargo.core.collaboration;

import org.jspecify.annotations.NullMarked;
