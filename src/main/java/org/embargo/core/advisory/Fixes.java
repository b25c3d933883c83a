package org.embargo.core.advisory;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.embargo.core.advisory.VersionRange.Bound;

/**
 * The first versions of one product that are not affected any more, as readers of CVE records take
 * them: a version that ends a range, unless something else is said of it or of all others. What is
 * said of versions is looked up, so that all of them take linear time.
 */
public final class Fixes {
  private final List<VersionRange> stretches;
  private final Set<String> unaffected = new HashSet<>();
  private final Set<String> other = new HashSet<>();
  private final boolean othersMayBeFixed;

  Fixes(AffectedProduct product) {
    stretches = product.stretches();
    for (VersionRange range : stretches) {
      (range.status() == Status.UNAFFECTED ? unaffected : other).add(range.from());
    }
    othersMayBeFixed = product.defaultStatus() != Status.AFFECTED;
  }

  /**
   * The version that ends an affected range.
   *
   * @param stretch one of {@link AffectedProduct#stretches}
   */
  public Optional<String> after(VersionRange stretch) {
    return stretch
        .end()
        .filter(end -> stretch.status() == Status.AFFECTED && !end.inclusive())
        .filter(any -> stretch.ambiguity().isEmpty())
        .map(Bound::version)
        .filter(this::isFixed);
  }

  /** Of all ranges, in their order. */
  public List<String> all() {
    return stretches.stream().flatMap(range -> after(range).stream()).toList();
  }

  private boolean isFixed(String version) {
    return !other.contains(version) && (unaffected.contains(version) || othersMayBeFixed);
  }
}
