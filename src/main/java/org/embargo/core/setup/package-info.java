@NullMarked
package org.embargo.core.setup;

import org.jspecify.annotations.NullMarked;
