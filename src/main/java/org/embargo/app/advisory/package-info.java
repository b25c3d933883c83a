/** The identity of advisories, and the ports that store drafts, revisions and what is public. */
@NullMarked
package org.embargo.app.advisory;

import org.jspecify.annotations.NullMarked;
