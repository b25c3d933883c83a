package org.embargo.json;

import java.util.List;
import org.embargo.app.render.InputLimits;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.text.Problem;

/** Reads an advisory as if it had been sent now. */
public final class AdvisoryLimits implements InputLimits {
  @Override
  public List<Problem> faults(Advisory advisory) {
    return AdvisoryJson.read(AdvisoryJson.write(advisory).toString())
        .fold(any -> List.of(), refused -> refused.problems());
  }
}
