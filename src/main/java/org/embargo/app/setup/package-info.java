@NullMarked
package org.embargo.app.setup;

import org.jspecify.annotations.NullMarked;
