/** The JSON form of requests, answers and stored values. */
@NullMarked
package org.embargo.json;

import org.jspecify.annotations.NullMarked;
