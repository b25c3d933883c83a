/** Parts of the product that a Jira may lack something for. */
@NullMarked
package org.embargo.jira.part;

import org.jspecify.annotations.NullMarked;
