/** Caches in the cluster. */
@NullMarked
package org.embargo.jira.cache;

import org.jspecify.annotations.NullMarked;
