/** Pages for the team, reporters and administrators. */
@NullMarked
package org.embargo.web.page;

import org.jspecify.annotations.NullMarked;
