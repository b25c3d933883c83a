/** Rules for texts that people give us, and faults found in them. */
@NullMarked
package org.embargo.core.text;

import org.jspecify.annotations.NullMarked;
