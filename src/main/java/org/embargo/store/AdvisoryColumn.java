package org.embargo.store;

import org.embargo.app.json.AdvisoryJson;
import org.embargo.core.advisory.Advisory;

/** An advisory in a text column. */
final class AdvisoryColumn {
  private AdvisoryColumn() {}

  static String write(Advisory advisory) {
    return AdvisoryJson.write(advisory).toString();
  }

  /**
   * @throws IllegalStateException when the column holds what was never written here; the message
   *     names fields and faults, not what the advisory says
   */
  static Advisory read(String json) {
    return AdvisoryJson.read(json)
        .fold(
            advisory -> advisory,
            refused -> {
              throw new IllegalStateException(
                  "a stored advisory cannot be read, " + refused.problems().size() + " faults");
            });
  }
}
