/** The page of an advisory. */
@NullMarked
package org.embargo.feed.html;

import org.jspecify.annotations.NullMarked;
