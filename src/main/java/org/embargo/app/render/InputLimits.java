package org.embargo.app.render;

import java.util.List;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.text.Problem;

/** What of a stored advisory is above the limits that its input has today. */
public interface InputLimits {
  List<Problem> faults(Advisory advisory);
}
