@NullMarked
package org.embargo.core.opening;

import org.jspecify.annotations.NullMarked;
