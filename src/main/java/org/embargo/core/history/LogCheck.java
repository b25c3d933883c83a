package org.embargo.core.history;

import java.util.Optional;

/**
 * Whether the lines of a history match their chain of digests. The digests have no key: whoever can
 * write to the database can compute them again.
 *
 * @param head the digest of the last line, which covers all lines before it. Compared with a head
 *     that was noted outside of the database, it shows whether the lines up to then have changed
 * @param firstBroken the number, from 1, of the first line that was changed or is missing
 */
public record LogCheck(String head, Optional<Integer> firstBroken) {
  public boolean isIntact() {
    return firstBroken.isEmpty();
  }
}
