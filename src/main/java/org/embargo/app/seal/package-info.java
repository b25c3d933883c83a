@NullMarked
package org.embargo.app.seal;

import org.jspecify.annotations.NullMarked;
