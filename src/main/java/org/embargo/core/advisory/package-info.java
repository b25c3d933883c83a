@NullMarked
package org.embargo.core.advisory;

import org.jspecify.annotations.NullMarked;
