@NullMarked
package org.embargo.jira.people;

import org.jspecify.annotations.NullMarked;
