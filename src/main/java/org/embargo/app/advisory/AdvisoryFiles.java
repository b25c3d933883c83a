package org.embargo.app.advisory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.embargo.core.advisory.CveId;

/** How the public files of an advisory are named, below the root of the advisories. */
public final class AdvisoryFiles {
  /**
   * One format's.
   *
   * @param lowerCase as CSAF 2.0 wants names of files (section 5.1)
   */
  private record Naming(String format, String folder, String ending, boolean lowerCase) {
    String of(CveId cveId) {
      String id = cveId.value();
      return folder + (lowerCase ? id.toLowerCase(Locale.ROOT) : id) + ending;
    }

    Optional<CveId> idIn(String path) {
      if (path.length() < folder.length() + ending.length()) {
        return Optional.empty();
      }
      String id = path.substring(folder.length(), path.length() - ending.length());
      return Optional.of(lowerCase ? id.toUpperCase(Locale.ROOT) : id)
          .filter(CveId::isOne)
          .map(CveId::new)
          .filter(one -> of(one).equals(path));
    }
  }

  private static final List<Naming> NAMINGS =
      List.of(
          new Naming("html", "", "", false),
          new Naming("cve", "", ".json", false),
          new Naming("announcement", "", ".txt", false),
          new Naming("csaf-2.0", "csaf-2.0/", ".json", true),
          new Naming("csaf-2.1", "csaf-2.1/", ".json", true),
          new Naming("osv", "osv/", ".json", false),
          new Naming("release-note", "release-note/", ".txt", false));

  private static final Map<String, Naming> BY_FORMAT =
      NAMINGS.stream().collect(Collectors.toUnmodifiableMap(Naming::format, one -> one));

  /** A file by what is in it. */
  public record File(String format, CveId cveId) {}

  private AdvisoryFiles() {}

  /**
   * @param format one that is published
   */
  public static String path(String format, CveId cveId) {
    return Objects.requireNonNull(BY_FORMAT.get(format), format).of(cveId);
  }

  /** Empty for what names none. */
  public static Optional<File> named(String path) {
    return NAMINGS.stream()
        .flatMap(naming -> naming.idIn(path).map(id -> new File(naming.format(), id)).stream())
        .findFirst();
  }
}
