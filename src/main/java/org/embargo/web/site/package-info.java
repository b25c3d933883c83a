/** The public pages. */
@NullMarked
package org.embargo.web.site;

import org.jspecify.annotations.NullMarked;
