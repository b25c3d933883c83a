package org.embargo.core.advisory;

import java.util.Optional;
import java.util.regex.Pattern;
import org.embargo.core.text.Text;

/**
 * Versions that have the vulnerability, one range for each maintained branch.
 *
 * @param from the first affected version; "0" means from the beginning
 * @param bound where the range ends; a single version has none
 */
public record AffectedRange(String from, Optional<Bound> bound) {

  /** The last affected version, or the first one that is not. */
  public record Bound(String version, boolean inclusive) {
    public Bound {
      requireVersion(version);
    }
  }

  /** Semantic Versioning 2.0.0, without the leading "v" that some tools let pass. */
  private static final Pattern SEMVER =
      Pattern.compile(
          "(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");

  public AffectedRange {
    requireVersion(from);
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

  /** Whether every number in it may be compared by the rules of Semantic Versioning. */
  public boolean isSemver() {
    return isSemver(from) && bound.map(end -> isSemver(end.version())).orElse(true);
  }

  /** As a reader says it: "4.0.0 through 4.18.2.0". */
  public String inWords() {
    return bound
        .map(end -> from + (end.inclusive() ? " through " : " before ") + end.version())
        .orElse(from);
  }

  private static boolean isSemver(String version) {
    return version.equals("0") || SEMVER.matcher(version).matches();
  }

  /** CVE record format 5.x: 1 to 1,024 characters; a blank or a comma hides two versions in one. */
  private static void requireVersion(String version) {
    Text.inOneLine(version, 1024);
    if (!version.matches("[^\\s,<>=]+")) {
      throw new IllegalArgumentException("not one version: " + version);
    }
  }
}
