@NullMarked
package org.embargo.core.embargo;

import org.jspecify.annotations.NullMarked;
