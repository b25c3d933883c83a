package org.embargo.core.advisory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.embargo.core.text.Limits;
import org.embargo.core.text.Text;

/**
 * Versions of which the same is said, one range for each maintained branch.
 *
 * @param from the first of them; "0" means from the beginning
 * @param bound where the range ends; a single version has none
 * @param numbering how versions are compared, such as "maven" or "git"; empty to go by the numbers
 * @param changes within the range, in the order of versions; none for a single version
 */
public record VersionRange(
    String from, Optional<Bound> bound, Status status, String numbering, List<Change> changes) {

  private static final String FIRST = VersionText.FIRST;
  private static final String OPEN = VersionText.OPEN;

  /** CVE record format 5.x. */
  private static final int LONGEST_NUMBERING = 128;

  /** The last version of the range, or the first one after it; {@code *} for no end. */
  public record Bound(String version, boolean inclusive) {
    public Bound {
      requireVersion(version);
    }
  }

  /** From this version on something else is said (CVE record format 5.x, {@code changes}). */
  public record Change(String at, Status status) {
    public Change {
      requireVersion(at);
    }
  }

  public VersionRange {
    Text.atMost(Advisory.MOST_ENTRIES, "changes", changes);
    changes = List.copyOf(changes);
    Text.eachOnce(changes);
    requireVersion(from);
    requireNumbering(numbering);
    if (bound.isEmpty() && !changes.isEmpty()) {
      throw new IllegalArgumentException("nothing changes within a single version");
    }
  }

  public static VersionRange single(String version) {
    return affected(version, Optional.empty());
  }

  public static VersionRange through(String from, String last) {
    return affected(from, Optional.of(new Bound(last, true)));
  }

  public static VersionRange before(String from, String firstFixed) {
    return affected(from, Optional.of(new Bound(firstFixed, false)));
  }

  public static VersionRange orLater(String from) {
    return before(from, OPEN);
  }

  private static VersionRange affected(String from, Optional<Bound> bound) {
    return new VersionRange(from, bound, Status.AFFECTED, "", List.of());
  }

  /** The same with something else said of it, or another way of counting. */
  public VersionRange as(Status other, String otherNumbering) {
    return new VersionRange(from, bound, other, otherNumbering, changes);
  }

  /** The same as ranges within which nothing changes. */
  public List<VersionRange> stretches() {
    return changes.isEmpty() ? List.of(this) : Limits.lifted(this::split);
  }

  private List<VersionRange> split() {
    List<VersionRange> stretches = new ArrayList<>();
    String begin = from;
    Status said = status;
    for (Change change : changes) {
      Bound end = new Bound(change.at(), false);
      stretches.add(new VersionRange(begin, Optional.of(end), said, numbering, List.of()));
      begin = change.at();
      said = change.status();
    }
    stretches.add(new VersionRange(begin, bound, said, numbering, List.of()));
    return List.copyOf(stretches);
  }

  /** Why a reader could take it wrongly; empty when it is clear. */
  public Optional<String> ambiguity() {
    if (bound.filter(end -> end.version().equals(from) && !end.inclusive()).isPresent()) {
      return Optional.of("a range from " + from + " before " + from + " is empty");
    }
    for (String version : named()) {
      if (!VersionText.isOneVersion(version)) {
        return Optional.of("not one version: " + version);
      }
    }
    return Optional.empty();
  }

  private List<String> named() {
    List<String> named = new ArrayList<>();
    named.add(from);
    end().map(Bound::version).ifPresent(named::add);
    changes.forEach(change -> named.add(change.at()));
    return named;
  }

  /** Whether every number in it may be compared by the rules of Semantic Versioning. */
  public boolean isSemver() {
    return (numbering.isEmpty() || numbering.equals("semver"))
        && VersionText.isSemver(from)
        && bound.map(end -> VersionText.isSemver(end.version())).orElse(true)
        && changes.stream().allMatch(change -> VersionText.isSemver(change.at()));
  }

  /** Whether every number in it is one of digits and dots, however many parts it has. */
  public boolean isDottedNumbers() {
    return VersionText.isDottedNumbers(from)
        && end().map(end -> VersionText.isDottedNumbers(end.version())).orElse(true);
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

  public boolean isEveryVersion() {
    return from.equals(FIRST) && isOpen();
  }

  /**
   * As a reader says it: "4.0.0 through 4.18.2.0", "before 1.2", "4.19.0 or later", "all versions",
   * "1.3 unaffected", "2.0 before 2.9 (unaffected from 2.3.1, affected from 2.4)".
   */
  public String inWords() {
    String said = status == Status.AFFECTED ? span() : span() + " " + status.word();
    return changes.isEmpty()
        ? said
        : said
            + changes.stream()
                .map(change -> change.status().word() + " from " + change.at())
                .collect(Collectors.joining(", ", " (", ")"));
  }

  private String span() {
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

  /** May be empty. */
  public static String requireNumbering(String numbering) {
    if (!numbering.isEmpty()) {
      Text.inOneLine(numbering, LONGEST_NUMBERING);
    }
    return numbering;
  }

  /** One line of at most 1,024 characters (CVE record format 5.x). */
  public static String requireVersion(String version) {
    Text.inOneLine(version, 1024);
    return version;
  }
}
