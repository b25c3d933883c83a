/** The calendar feed. */
@NullMarked
package org.embargo.web.calendar;

import org.jspecify.annotations.NullMarked;
