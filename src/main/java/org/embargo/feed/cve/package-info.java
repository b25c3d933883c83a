@NullMarked
package org.embargo.feed.cve;

import org.jspecify.annotations.NullMarked;
