/** Shows issues that are hidden from everybody in the tracker to their team and their reporter. */
@NullMarked
package org.embargo.app.misplaced;

import org.jspecify.annotations.NullMarked;
