/**
 * Who may do what: decided from the issue, the setup, the role and the unsealing state, before
 * anything is loaded.
 */
@NullMarked
package org.embargo.app.access;

import org.jspecify.annotations.NullMarked;
