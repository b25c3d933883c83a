/** One case with its advisories, loaded at one moment, and the decision about it. */
@NullMarked
package org.embargo.app.disclosure;

import org.jspecify.annotations.NullMarked;
