@NullMarked
package org.embargo.store;

import org.jspecify.annotations.NullMarked;
