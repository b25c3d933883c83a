@NullMarked
package org.embargo.jira.setup;

import org.jspecify.annotations.NullMarked;
