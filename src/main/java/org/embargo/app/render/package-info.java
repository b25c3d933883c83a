/** Formats, templates and previews of advisories. */
@NullMarked
package org.embargo.app.render;

import org.jspecify.annotations.NullMarked;
