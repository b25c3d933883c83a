package org.embargo.core.advisory;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.embargo.core.text.Text;

/**
 * Versions that have the vulnerability, one range for each maintained branch.
 *
 * @param from the first affected version; "0" means from the beginning
 * @param bound where the range ends; a single version has none
 */
public record AffectedRange(String from, Optional<Bound> bound) {

  /** From the beginning, as the CVE record format has it; and to no end that is known. */
  private static final String FIRST = "0";

  private static final String OPEN = "*";

  /** The last affected version, or the first one that is not; {@code *} for no end. */
  public record Bound(String version, boolean inclusive) {
    public Bound {
      requireVersion(version);
    }
  }

  /** Semantic Versioning 2.0.0, without the leading "v" that some tools let pass. */
  private static final Pattern SEMVER =
      Pattern.compile(
          "(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");

  /** What CSAF takes for a range where it stands in a version's place (test 6.1.31). */
  private static final Set<String> RANGE_WORDS =
      Set.of("after", "all", "before", "earlier", "later", "prior", "versions");

  private static final Pattern DOTTED_NUMBERS = Pattern.compile("\\d+(\\.\\d+)*");

  public AffectedRange {
    requireVersion(from);
    if (from.equals(OPEN)) {
      throw new IllegalArgumentException("a range begins with a version; from 0 is from the first");
    }
    if (bound.filter(end -> end.version().equals(from) && !end.inclusive()).isPresent()) {
      throw new IllegalArgumentException("a range from " + from + " before " + from + " is empty");
    }
  }

  public static AffectedRange single(String version) {
    return new AffectedRange(version, Optional.empty());
  }

  public static AffectedRange through(String from, String last) {
    return new AffectedRange(from, Optional.of(new Bound(last, true)));
  }

  public static AffectedRange before(String from, String firstFixed) {
    return new AffectedRange(from, Optional.of(new Bound(firstFixed, false)));
  }

  public static AffectedRange orLater(String from) {
    return before(from, OPEN);
  }

  /** Whether every number in it may be compared by the rules of Semantic Versioning. */
  public boolean isSemver() {
    return isSemver(from) && bound.map(end -> isSemver(end.version())).orElse(true);
  }

  /** Whether every number in it is one of digits and dots, however many parts it has. */
  public boolean isDottedNumbers() {
    return DOTTED_NUMBERS.matcher(from).matches()
        && end().map(end -> DOTTED_NUMBERS.matcher(end.version()).matches()).orElse(true);
  }

  public boolean isFromTheFirst() {
    return from.equals(FIRST) && bound.isPresent();
  }

  /** Whether there is no version of which it is known that it is not affected any more. */
  public boolean isOpen() {
    return bound.isPresent() && end().isEmpty();
  }

  /** The bound, if it names a version. */
  public Optional<Bound> end() {
    return bound.filter(end -> !end.version().equals(OPEN));
  }

  /** The one version that it is, if it is one. */
  public Optional<String> onlyVersion() {
    return bound.isEmpty() || end().filter(end -> end.version().equals(from)).isPresent()
        ? Optional.of(from)
        : Optional.empty();
  }

  /** The first version after it, where that is known. */
  public Optional<String> firstFixed() {
    return end().filter(end -> !end.inclusive()).map(Bound::version);
  }

  public boolean isEveryVersion() {
    return from.equals(FIRST) && isOpen();
  }

  /**
   * As a reader says it: "4.0.0 through 4.18.2.0", "before 1.2", "4.19.0 or later", "all versions".
   */
  public String inWords() {
    boolean fromFirst = from.equals(FIRST);
    if (bound.isEmpty()) {
      return from;
    }
    if (isOpen()) {
      return isEveryVersion() ? "all versions" : from + " or later";
    }
    Bound end = bound.get();
    String until = (end.inclusive() ? "through " : "before ") + end.version();
    return fromFirst ? until : from + " " + until;
  }

  private static boolean isSemver(String version) {
    return version.equals(FIRST) || version.equals(OPEN) || SEMVER.matcher(version).matches();
  }

  /** CVE record format 5.x: 1 to 1,024 characters; a blank or a comma hides two versions in one. */
  private static void requireVersion(String version) {
    Text.inOneLine(version, 1024);
    boolean isWord = RANGE_WORDS.contains(version.toLowerCase(Locale.ROOT));
    if (isWord || !version.matches("[^\\s,<>=]+")) {
      throw new IllegalArgumentException("not one version: " + version);
    }
  }
}
