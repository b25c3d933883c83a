/** Condition, validator and post function of our transitions. */
@NullMarked
package org.embargo.jira.workflow;

import org.jspecify.annotations.NullMarked;
