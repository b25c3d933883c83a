/** Embargoes, their policy and their early end. */
@NullMarked
package org.embargo.core.embargo;

import org.jspecify.annotations.NullMarked;
