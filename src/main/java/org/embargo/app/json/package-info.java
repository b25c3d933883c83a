@NullMarked
package org.embargo.app.json;

import org.jspecify.annotations.NullMarked;
