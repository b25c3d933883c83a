@NullMarked
package org.embargo.jira.seal;

import org.jspecify.annotations.NullMarked;
