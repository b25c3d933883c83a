@NullMarked
package org.embargo.core.collaboration;

import org.jspecify.annotations.NullMarked;
