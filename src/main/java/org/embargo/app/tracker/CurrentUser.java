package org.embargo.app.tracker;

import java.util.Optional;

/** Who sent the request that is being answered. */
public interface CurrentUser {
  /** The user key; empty for anonymous. */
  Optional<String> key();
}
