/** Parts of a configuration that plans, steps and snapshots name. */
@NullMarked
package org.embargo.core.setup.config;

import org.jspecify.annotations.NullMarked;
