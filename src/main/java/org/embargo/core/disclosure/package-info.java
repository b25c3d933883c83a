@NullMarked
package org.embargo.core.disclosure;

import org.jspecify.annotations.NullMarked;
