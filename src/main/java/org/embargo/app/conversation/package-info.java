@NullMarked
package org.embargo.app.conversation;

import org.jspecify.annotations.NullMarked;
