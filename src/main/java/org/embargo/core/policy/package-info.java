/** The policy of a project as a value, with its version. */
@NullMarked
package org.embargo.core.policy;

import org.jspecify.annotations.NullMarked;
