/** What the JSON formats share. */
@NullMarked
package org.embargo.feed.json;

import org.jspecify.annotations.NullMarked;
