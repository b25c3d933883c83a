@NullMarked
package org.embargo.feed.markdown;

import org.jspecify.annotations.NullMarked;
