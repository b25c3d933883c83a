@NullMarked
package org.embargo.app.calendar;

import org.jspecify.annotations.NullMarked;
