@NullMarked
package org.embargo.jira.release;

import org.jspecify.annotations.NullMarked;
