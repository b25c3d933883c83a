@NullMarked
package org.embargo.jira.time;

import org.jspecify.annotations.NullMarked;
