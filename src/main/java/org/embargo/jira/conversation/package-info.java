/** Comments of Jira. */
@NullMarked
package org.embargo.jira.conversation;

import org.jspecify.annotations.NullMarked;
