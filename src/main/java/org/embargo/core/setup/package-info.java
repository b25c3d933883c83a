/** The planner: from a snapshot of a project to the steps of its setup. */
@NullMarked
package org.embargo.core.setup;

import org.jspecify.annotations.NullMarked;
