/** What anybody reads. */
@NullMarked
package org.embargo.app.site;

import org.jspecify.annotations.NullMarked;
