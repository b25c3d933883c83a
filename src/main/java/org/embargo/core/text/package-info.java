@NullMarked
package org.embargo.core.text;

import org.jspecify.annotations.NullMarked;
