/** Lines of histories, what each is about, and whether anybody has touched them. */
@NullMarked
package org.embargo.core.history;

import org.jspecify.annotations.NullMarked;
