/** The calendar of embargoes, and the secret link to it. */
@NullMarked
package org.embargo.app.calendar;

import org.jspecify.annotations.NullMarked;
