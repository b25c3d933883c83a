/** Ports that store which issues are cases, and which are open again. */
@NullMarked
package org.embargo.app.register;

import org.jspecify.annotations.NullMarked;
