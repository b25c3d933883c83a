/** OSV records, written and read. */
@NullMarked
package org.embargo.feed.osv;

import org.jspecify.annotations.NullMarked;
