/** Where the tracker itself can expose sealed issues. */
@NullMarked
package org.embargo.app.posture;

import org.jspecify.annotations.NullMarked;
