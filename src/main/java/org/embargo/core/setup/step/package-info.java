/** The steps of a setup, one record each. */
@NullMarked
package org.embargo.core.setup.step;

import org.jspecify.annotations.NullMarked;
