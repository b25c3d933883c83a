/** Which issues are cases and which are open again, and the ports that store that. */
@NullMarked
package org.embargo.app.register;

import org.jspecify.annotations.NullMarked;
