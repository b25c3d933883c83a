/** Ports on the issue tracker: issues, projects, people, levels and teams. */
@NullMarked
package org.embargo.app.tracker;

import org.jspecify.annotations.NullMarked;
