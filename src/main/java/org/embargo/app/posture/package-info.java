@NullMarked
package org.embargo.app.posture;

import org.jspecify.annotations.NullMarked;
