/** Planning, doing and undoing the setup of a project. */
@NullMarked
package org.embargo.app.setup;

import org.jspecify.annotations.NullMarked;
