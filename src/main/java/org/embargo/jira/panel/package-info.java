/** The panel on the view of an issue. */
@NullMarked
package org.embargo.jira.panel;

import org.jspecify.annotations.NullMarked;
