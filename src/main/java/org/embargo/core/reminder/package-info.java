@NullMarked
package org.embargo.core.reminder;

import org.jspecify.annotations.NullMarked;
