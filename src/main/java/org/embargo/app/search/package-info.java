/** Searches over all disclosures. */
@NullMarked
package org.embargo.app.search;

import org.jspecify.annotations.NullMarked;
