/** Tables in Active Objects, and the repositories on them; rows never leave this package. */
@NullMarked
package org.embargo.store;

import org.jspecify.annotations.NullMarked;
