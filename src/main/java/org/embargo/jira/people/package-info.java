/** Users, groups and teams of Jira. */
@NullMarked
package org.embargo.jira.people;

import org.jspecify.annotations.NullMarked;
