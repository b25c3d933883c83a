/** The policy of a project. */
@NullMarked
package org.embargo.app.policy;

import org.jspecify.annotations.NullMarked;
