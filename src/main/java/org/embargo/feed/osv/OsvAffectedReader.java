package org.embargo.feed.osv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.json.Fields;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.PackageId;
import org.embargo.core.advisory.ProductDetails;
import org.embargo.core.advisory.Status;
import org.embargo.core.advisory.VersionRange;
import org.embargo.core.advisory.VersionRange.Bound;
import org.embargo.core.disclosure.Problem;
import org.embargo.core.text.Text;
import org.embargo.feed.purl.Ecosystem;

/** Reads what is affected: a package, and ranges made of events. */
final class OsvAffectedReader {
  private static final Map<String, String> NUMBERINGS =
      Map.of("maven", "maven", "pypi", "python", "golang", "semver");

  /** One event is about one version. */
  private record Event(String kind, String version) {}

  /** A package by its name, and by its package URL where that can be told. */
  private record Packaged(String ecosystem, String name, Optional<String> purl) {
    private static final Packaged NONE = new Packaged("", "", Optional.empty());
  }

  /** As our own records name a product, for which the format has no field. */
  private record Named(String vendor, String product) {
    private static final Named NONE = new Named("", "");
  }

  private OsvAffectedReader() {}

  /**
   * @param left is told of what has no place in an advisory
   */
  static AffectedProduct read(Fields fields, List<Problem> left) {
    fields.pass("ecosystem_specific");
    Named named =
        fields.optionalObject("database_specific", OsvAffectedReader::named).orElse(Named.NONE);
    if (fields.has("severity")) {
      left.add(new Problem(fields.at("severity"), "is of one package alone"));
    }
    Packaged packaged =
        fields.optionalObject("package", OsvAffectedReader::packaged).orElse(Packaged.NONE);
    if (!packaged.ecosystem().isEmpty() && packaged.purl().isEmpty()) {
      left.add(new Problem(fields.at("package.ecosystem"), "has no package URL that we know"));
    }
    List<String> repos = new ArrayList<>();
    List<VersionRange> ranges =
        fields.list("ranges", range -> ranges(range, numbering(packaged), repos)).stream()
            .flatMap(List::stream)
            .toList();
    List<String> versions = fields.texts("versions");
    if (!ranges.isEmpty() && !versions.isEmpty()) {
      left.add(new Problem(fields.at("versions"), "are in the ranges"));
    }
    Stream<VersionRange> singles =
        ranges.isEmpty() ? versions.stream().map(VersionRange::single) : Stream.empty();
    boolean isAll = ranges.isEmpty() && versions.isEmpty();
    return new AffectedProduct(
        named.vendor(),
        named.product(),
        Optional.of(packaged.name())
            .filter(name -> !name.isEmpty())
            .map(name -> new PackageId("", name)),
        Stream.concat(ranges.stream(), singles).distinct().toList(),
        isAll ? Status.AFFECTED : Status.UNAFFECTED,
        new ProductDetails(
            packaged.purl(),
            repos.stream().findFirst().orElse(""),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  private static Named named(Fields fields) {
    fields.passAll("");
    return new Named(
        fields.optionalText("vendor").map(Text::cleanedLine).orElse(""),
        fields.optionalText("product").map(Text::cleanedLine).orElse(""));
  }

  /** The URL that is given is kept, else the one that its ecosystem has for the name. */
  private static Packaged packaged(Fields fields) {
    String ecosystem = fields.text("ecosystem");
    String name = fields.required("name", Text::cleanedLine).orElse("");
    Optional<String> given = fields.optionalText("purl");
    return new Packaged(
        ecosystem,
        name,
        given.or(
            () ->
                Ecosystem.ofOsvName(ecosystem)
                    .flatMap(one -> one.purl(new PackageId("", name), Optional.empty()))));
  }

  private static String numbering(Packaged packaged) {
    return Ecosystem.ofOsvName(packaged.ecosystem())
        .map(Ecosystem::type)
        .flatMap(type -> Optional.ofNullable(NUMBERINGS.get(type)))
        .orElse("");
  }

  private static List<VersionRange> ranges(Fields fields, String numbering, List<String> repos) {
    fields.pass("database_specific");
    String type = fields.text("type");
    fields.optionalText("repo").ifPresent(repos::add);
    String counted =
        switch (type) {
          case "GIT" -> "git";
          case "SEMVER" -> "semver";
          default -> numbering;
        };
    List<VersionRange> ranges = new ArrayList<>();
    Optional<String> open = Optional.empty();
    for (Event event : fields.list("events", OsvAffectedReader::event)) {
      if (event.kind().equals("introduced")) {
        open.ifPresent(from -> ranges.add(range(from, "*", false, counted)));
        open = Optional.of(event.version());
      } else if (open.isPresent() && !event.kind().equals("limit")) {
        boolean isLast = event.kind().equals("last_affected");
        ranges.add(range(open.get(), event.version(), isLast, counted));
        open = Optional.empty();
      }
    }
    open.ifPresent(from -> ranges.add(range(from, "*", false, counted)));
    if (ranges.isEmpty()) {
      throw new IllegalArgumentException("has no event \"introduced\"");
    }
    return ranges;
  }

  private static VersionRange range(String from, String to, boolean inclusive, String numbering) {
    return new VersionRange(
        from, Optional.of(new Bound(to, inclusive)), Status.AFFECTED, numbering, List.of());
  }

  private static Event event(Fields fields) {
    List<Event> events =
        Stream.of("introduced", "fixed", "last_affected", "limit")
            .flatMap(
                kind -> fields.optionalText(kind).map(version -> new Event(kind, version)).stream())
            .toList();
    if (events.size() != 1) {
      throw new IllegalArgumentException("is not one event");
    }
    return events.get(0);
  }
}
