@NullMarked
package org.embargo.core.posture;

import org.jspecify.annotations.NullMarked;
