@NullMarked
package org.embargo.core.gate;

import org.jspecify.annotations.NullMarked;
