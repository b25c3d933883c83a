@NullMarked
package org.embargo.app.release;

import org.jspecify.annotations.NullMarked;
