package org.embargo.store;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.embargo.core.history.LogCheck;

/** Compares the lines of a log with their chain of digests, and with the head where they end. */
final class DigestChain {
  private DigestChain() {}

  /**
   * One line.
   *
   * @param digest that is stored with it
   * @param computed gives the digest of what it says, for that of the line before; empty for a line
   *     that was never written so
   */
  record Line(String digest, Optional<UnaryOperator<String>> computed) {
    private boolean follows(String before) {
      return computed.filter(digestAfter -> digestAfter.apply(before).equals(digest)).isPresent();
    }
  }

  /**
   * @param entries how many lines there are by the head
   * @param headDigest of the last of them
   */
  static LogCheck check(List<Line> lines, int entries, String headDigest) {
    String digest = "";
    int number = 0;
    for (Line line : lines) {
      number++;
      if (!line.follows(digest)) {
        return new LogCheck(line.digest(), Optional.of(number));
      }
      digest = line.digest();
    }
    boolean ends = entries == number && headDigest.equals(digest);
    int missing = Math.min(number, entries) + 1;
    return new LogCheck(digest, ends ? Optional.empty() : Optional.of(missing));
  }
}
