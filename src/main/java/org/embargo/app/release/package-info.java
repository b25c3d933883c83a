/** Releases that a publication waits for, in the tracker and outside. */
@NullMarked
package org.embargo.app.release;

import org.jspecify.annotations.NullMarked;
