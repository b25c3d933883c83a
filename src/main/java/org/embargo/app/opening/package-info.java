@NullMarked
package org.embargo.app.opening;

import org.jspecify.annotations.NullMarked;
