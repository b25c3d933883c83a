/** What happens to a project as a whole: its log, and who is on its security team since when. */
@NullMarked
package org.embargo.core.project;

import org.jspecify.annotations.NullMarked;
