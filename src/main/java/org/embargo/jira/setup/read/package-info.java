/** Reads how a project is configured. */
@NullMarked
package org.embargo.jira.setup.read;

import org.jspecify.annotations.NullMarked;
