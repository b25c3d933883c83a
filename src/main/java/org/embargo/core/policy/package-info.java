@NullMarked
package org.embargo.core.policy;

import org.jspecify.annotations.NullMarked;
