@NullMarked
package org.embargo.app.embargo;

import org.jspecify.annotations.NullMarked;
