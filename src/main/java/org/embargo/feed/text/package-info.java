@NullMarked
package org.embargo.feed.text;

import org.jspecify.annotations.NullMarked;
