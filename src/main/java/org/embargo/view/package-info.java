/** What pages and the panel print. */
@NullMarked
package org.embargo.view;

import org.jspecify.annotations.NullMarked;
