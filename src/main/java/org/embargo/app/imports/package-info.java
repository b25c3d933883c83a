/** Advisories that others have published, or this team before it had the plugin. */
@NullMarked
package org.embargo.app.imports;

import org.jspecify.annotations.NullMarked;
