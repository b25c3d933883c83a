/** Links and labels of Jira that expose sealed issues. */
@NullMarked
package org.embargo.jira.posture;

import org.jspecify.annotations.NullMarked;
