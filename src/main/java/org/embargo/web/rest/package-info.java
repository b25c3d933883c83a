/** REST resources, one for each path. */
@NullMarked
package org.embargo.web.rest;

import org.jspecify.annotations.NullMarked;
