/** Cases as values: the issue, its setup, its history and its readers. */
@NullMarked
package org.embargo.core.disclosure;

import org.jspecify.annotations.NullMarked;
