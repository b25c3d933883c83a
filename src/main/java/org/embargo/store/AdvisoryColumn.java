package org.embargo.store;

import java.util.Optional;
import org.embargo.core.advisory.Advisory;
import org.embargo.json.AdvisoryJson;

/** An advisory in a text column. */
final class AdvisoryColumn {
  private AdvisoryColumn() {}

  static String write(Advisory advisory) {
    return AdvisoryJson.write(advisory).toString();
  }

  /**
   * @throws IllegalStateException when the column holds what was never written here; the message
   *     quotes nothing of it
   */
  static Advisory read(String json) {
    return AdvisoryJson.readStored(json);
  }

  /** Empty when the column holds what was never written here. */
  static Optional<Advisory> find(String json) {
    try {
      return Optional.of(read(json));
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }
}
