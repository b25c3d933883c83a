/** What a search selects. */
@NullMarked
package org.embargo.core.search;

import org.jspecify.annotations.NullMarked;
