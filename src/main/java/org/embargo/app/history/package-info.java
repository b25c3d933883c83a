/** The audit trail of a case, and reports of breaches. */
@NullMarked
package org.embargo.app.history;

import org.jspecify.annotations.NullMarked;
