@NullMarked
package org.embargo.core.conversation;

import org.jspecify.annotations.NullMarked;
