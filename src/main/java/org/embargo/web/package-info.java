/** What REST resources and pages share: confirmation, the guard against other sites, statuses. */
@NullMarked
package org.embargo.web;

import org.jspecify.annotations.NullMarked;
