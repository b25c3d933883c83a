/** Who reads a comment. */
@NullMarked
package org.embargo.core.conversation;

import org.jspecify.annotations.NullMarked;
