@NullMarked
package org.embargo.web.page;

import org.jspecify.annotations.NullMarked;
