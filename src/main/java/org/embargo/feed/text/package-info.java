/** The announcement mail and the release note. */
@NullMarked
package org.embargo.feed.text;

import org.jspecify.annotations.NullMarked;
