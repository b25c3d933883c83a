/** Advisories as values: what they say, their limits, and what an approval rests on. */
@NullMarked
package org.embargo.core.advisory;

import org.jspecify.annotations.NullMarked;
