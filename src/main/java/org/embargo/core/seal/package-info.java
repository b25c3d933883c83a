@NullMarked
package org.embargo.core.seal;

import org.jspecify.annotations.NullMarked;
