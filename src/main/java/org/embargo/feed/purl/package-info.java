/** Package URLs. */
@NullMarked
package org.embargo.feed.purl;

import org.jspecify.annotations.NullMarked;
