package org.embargo.core.disclosure;

import java.util.Optional;

/**
 * Whether a history is as it was written.
 *
 * @param head the digest of its last line, which covers all of them: who notes it elsewhere can
 *     tell later that nothing before was changed
 * @param firstBroken the number, from 1, of the first line that was changed or is missing
 */
public record LogCheck(String head, Optional<Integer> firstBroken) {
  public boolean isIntact() {
    return firstBroken.isEmpty();
  }
}
