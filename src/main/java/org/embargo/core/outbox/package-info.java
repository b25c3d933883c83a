/** Deliveries, and when they are retried. */
@NullMarked
package org.embargo.core.outbox;

import org.jspecify.annotations.NullMarked;
