@NullMarked
package org.embargo.feed.csaf;

import org.jspecify.annotations.NullMarked;
