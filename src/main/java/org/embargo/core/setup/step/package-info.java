@NullMarked
package org.embargo.core.setup.step;

import org.jspecify.annotations.NullMarked;
