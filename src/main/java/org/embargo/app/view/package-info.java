@NullMarked
package org.embargo.app.view;

import org.jspecify.annotations.NullMarked;
