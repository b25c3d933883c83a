/** Opening issues after their advisory is public. */
@NullMarked
package org.embargo.app.opening;

import org.jspecify.annotations.NullMarked;
