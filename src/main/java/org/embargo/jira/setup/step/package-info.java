/** Does and undoes the steps of a setup, one class for each subject. */
@NullMarked
package org.embargo.jira.setup.step;

import org.jspecify.annotations.NullMarked;
