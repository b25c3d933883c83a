/** What every use case is made of: outcomes, reasons, locks, caches and redaction. */
@NullMarked
package org.embargo.app.common;

import org.jspecify.annotations.NullMarked;
