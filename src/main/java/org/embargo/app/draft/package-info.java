/** Writing, checking and approving drafts, and the list of issues that one covers. */
@NullMarked
package org.embargo.app.draft;

import org.jspecify.annotations.NullMarked;
