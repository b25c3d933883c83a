/** People outside of the security team who may see one case. */
@NullMarked
package org.embargo.app.collaboration;

import org.jspecify.annotations.NullMarked;
