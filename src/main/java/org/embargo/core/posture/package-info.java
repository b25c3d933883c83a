/** Ways by which the tracker exposes sealed issues. */
@NullMarked
package org.embargo.core.posture;

import org.jspecify.annotations.NullMarked;
