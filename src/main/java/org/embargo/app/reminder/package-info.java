@NullMarked
package org.embargo.app.reminder;

import org.jspecify.annotations.NullMarked;
