@NullMarked
package org.embargo.app.collaboration;

import org.jspecify.annotations.NullMarked;
