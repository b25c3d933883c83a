@NullMarked
package org.embargo.feed.html;

import org.jspecify.annotations.NullMarked;
