package org.embargo.app.seal;

import java.util.Optional;
import org.embargo.core.seal.Traces;

/** What the tracker remembers of its issues. */
public interface Trails {
  /** Empty for an issue that is gone. */
  Optional<Traces> of(long issueId);
}
