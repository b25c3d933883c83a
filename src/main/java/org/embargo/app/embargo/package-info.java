/** Setting, extending and ending embargoes, and who was told under one. */
@NullMarked
package org.embargo.app.embargo;

import org.jspecify.annotations.NullMarked;
