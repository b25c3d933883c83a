/** Keeping issues sealed, and telling the team where that failed. */
@NullMarked
package org.embargo.app.seal;

import org.jspecify.annotations.NullMarked;
