@NullMarked
package org.embargo.jira.posture;

import org.jspecify.annotations.NullMarked;
