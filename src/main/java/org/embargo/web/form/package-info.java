/** The kit of pages with forms: token, password, refusal and redirect. */
@NullMarked
package org.embargo.web.form;

import org.jspecify.annotations.NullMarked;
