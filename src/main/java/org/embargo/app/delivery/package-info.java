/** The outbox: what is delivered to channels, retried, and left to an administrator. */
@NullMarked
package org.embargo.app.delivery;

import org.jspecify.annotations.NullMarked;
