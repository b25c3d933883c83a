package org.embargo.core.advisory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * What an advisory may say of versions by what the tracker says: one range for each branch, that is
 * for each fix, in Maven's order of versions. A person looks at it, as trackers seldom name every
 * version that is affected.
 *
 * @param left names that are those of no version, such as "Next", and of versions that are said to
 *     be affected and fixed at once
 */
public record ProposedRanges(List<VersionRange> ranges, List<String> left) {
  private static final Pattern VERSION = Pattern.compile("[^\\s,;<>=*]*\\d[^\\s,;<>=*]*");

  private static final Comparator<String> ORDER = Comparator.comparing(ComparableVersion::new);

  public ProposedRanges {
    ranges = List.copyOf(ranges);
    left = List.copyOf(left);
  }

  /**
   * @param affected names of versions, as of a tracker's "affects version"
   * @param fixed names of versions, as of a tracker's "fix version"
   */
  public static ProposedRanges of(List<String> affected, List<String> fixed) {
    List<String> left =
        Stream.concat(affected.stream(), fixed.stream())
            .filter(name -> !isVersion(name) || (affected.contains(name) && fixed.contains(name)))
            .distinct()
            .toList();
    return new ProposedRanges(ranges(versions(affected), versions(fixed)), left);
  }

  private static List<VersionRange> ranges(
      NavigableSet<String> affected, NavigableSet<String> fixed) {
    List<VersionRange> ranges = new ArrayList<>();
    NavigableSet<String> rest = new TreeSet<>(affected);
    for (String fix : fixed) {
      // A first release that is fixed has nothing affected before it, but in other branches.
      NavigableSet<String> before = rest.headSet(fix, false);
      if (!before.isEmpty()) {
        ranges.add(VersionRange.before(before.first(), fix));
      }
      rest = rest.tailSet(fix, false);
    }
    last(rest).ifPresent(ranges::add);
    return ranges;
  }

  /** What no fix comes after. */
  private static Optional<VersionRange> last(NavigableSet<String> rest) {
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        rest.size() == 1
            ? VersionRange.single(rest.first())
            : VersionRange.through(rest.first(), rest.last()));
  }

  private static NavigableSet<String> versions(List<String> names) {
    NavigableSet<String> versions = new TreeSet<>(ORDER);
    names.stream().filter(ProposedRanges::isVersion).forEach(versions::add);
    return versions;
  }

  private static boolean isVersion(String name) {
    return VERSION.matcher(name).matches();
  }
}
