@NullMarked
package org.embargo.app;

import org.jspecify.annotations.NullMarked;
