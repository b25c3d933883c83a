/** Markdown to HTML that is safe to print. */
@NullMarked
package org.embargo.feed.markdown;

import org.jspecify.annotations.NullMarked;
