package org.embargo.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.embargo.app.common.Outcome;
import org.embargo.core.text.Problem;

/**
 * The faults of one text, each once. Only so many are kept: the time that a reader takes must not
 * depend on how many there are.
 */
final class Complaints {
  /** One more than is answered, so that the answer can say that there are more. */
  private static final int MOST = Outcome.MOST_PROBLEMS + 1;

  /** Characters of a reason, which may quote what was sent. */
  private static final int LONGEST_REASON = 500;

  private final Set<Problem> found = new LinkedHashSet<>();
  private int dropped;

  /** Adds a fault; nothing changes when it is known. */
  void add(String field, String reason) {
    if (found.size() >= MOST) {
      dropped++;
      return;
    }
    found.add(
        new Problem(
            field,
            reason.length() > LONGEST_REASON
                ? reason.substring(0, LONGEST_REASON) + "..."
                : reason));
  }

  /** Grows with each fault that was new. */
  int count() {
    return found.size() + dropped;
  }

  List<Problem> all() {
    return List.copyOf(found);
  }
}
