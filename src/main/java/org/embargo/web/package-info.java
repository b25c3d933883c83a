@NullMarked
package org.embargo.web;

import org.jspecify.annotations.NullMarked;
