/** Mail to the security team about what is due, once each. */
@NullMarked
package org.embargo.app.reminder;

import org.jspecify.annotations.NullMarked;
