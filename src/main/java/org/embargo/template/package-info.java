@NullMarked
package org.embargo.template;

import org.jspecify.annotations.NullMarked;
