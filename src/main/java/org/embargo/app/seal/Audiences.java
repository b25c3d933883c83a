package org.embargo.app.seal;

import java.util.Optional;
import org.embargo.core.disclosure.Audience;

/** Who can see the tracker's issues. */
public interface Audiences {
  /** Empty for an issue that is gone. */
  Optional<Audience> of(long issueId);
}
