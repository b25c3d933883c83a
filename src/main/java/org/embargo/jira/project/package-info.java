/** Projects, addresses and resolutions of Jira. */
@NullMarked
package org.embargo.jira.project;

import org.jspecify.annotations.NullMarked;
