/** Start, stop, and jobs. */
@NullMarked
package org.embargo.jira.lifecycle;

import org.jspecify.annotations.NullMarked;
