package org.embargo.feed.osv;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.PackageId;
import org.embargo.core.advisory.ProductDetails;
import org.embargo.core.advisory.Status;
import org.embargo.core.advisory.VersionRange;
import org.embargo.core.text.Problem;
import org.embargo.core.text.Text;
import org.embargo.feed.purl.Ecosystem;
import org.embargo.json.Fields;

/** Reads what is affected: a package, and ranges made of events. */
final class OsvAffectedReader {
  private static final Map<String, String> NUMBERINGS =
      Map.of("maven", "maven", "pypi", "python", "golang", "semver");

  /** Ranges of one repository, or of none. */
  private record Counted(String repo, List<VersionRange> ranges) {}

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
  static List<AffectedProduct> read(Fields fields, List<Problem> left) {
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
    List<Counted> counted =
        fields.list("ranges", range -> ranges(range, numbering(packaged), left));
    List<String> versions = fields.texts("versions").stream().distinct().toList();
    if (!counted.isEmpty() && !versions.isEmpty()) {
      left.add(new Problem(fields.at("versions"), "are in the ranges"));
    }
    List<VersionRange> singles =
        counted.isEmpty() ? versions.stream().map(VersionRange::single).toList() : List.of();
    if (counted.isEmpty()) {
      return List.of(product(named, packaged, "", singles));
    }
    // One product has one repository, and a record may speak of several.
    return counted.stream()
        .map(Counted::repo)
        .distinct()
        .map(repo -> product(named, packaged, repo, of(counted, repo)))
        .toList();
  }

  private static List<VersionRange> of(List<Counted> counted, String repo) {
    return counted.stream()
        .filter(one -> one.repo().equals(repo))
        .flatMap(one -> one.ranges().stream())
        .distinct()
        .toList();
  }

  private static AffectedProduct product(
      Named named, Packaged packaged, String repo, List<VersionRange> versions) {
    return new AffectedProduct(
        named.vendor(),
        named.product(),
        Optional.of(packaged.name())
            .filter(name -> !name.isEmpty())
            .map(name -> new PackageId("", name)),
        versions,
        versions.isEmpty() ? Status.AFFECTED : Status.UNAFFECTED,
        new ProductDetails(
            packaged.purl(), repo, List.of(), List.of(), List.of(), List.of(), List.of()));
  }

  private static Named named(Fields fields) {
    fields.passAll("");
    return new Named(
        fields.ifText("vendor").map(Text::cleanedLine).orElse(""),
        fields.ifText("product").map(Text::cleanedLine).orElse(""));
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
                Ecosystem.ofOsvName(ecosystem).flatMap(one -> one.purl(new PackageId("", name)))));
  }

  private static String numbering(Packaged packaged) {
    return Ecosystem.ofOsvName(packaged.ecosystem())
        .map(Ecosystem::type)
        .flatMap(type -> Optional.ofNullable(NUMBERINGS.get(type)))
        .orElse("");
  }

  private static Counted ranges(Fields fields, String numbering, List<Problem> left) {
    fields.pass("database_specific");
    String type = fields.text("type");
    String counted =
        switch (type) {
          case "GIT" -> "git";
          case "SEMVER" -> "semver";
          default -> numbering;
        };
    return new Counted(fields.text("repo", ""), OsvEvents.ranges(fields, counted, left));
  }
}
