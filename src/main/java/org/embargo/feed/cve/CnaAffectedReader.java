package org.embargo.feed.cve;

import java.util.List;
import java.util.Optional;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.PackageId;
import org.embargo.core.advisory.ProductDetails;
import org.embargo.core.advisory.Status;
import org.embargo.core.advisory.VersionRange;
import org.embargo.core.advisory.VersionRange.Bound;
import org.embargo.core.advisory.VersionRange.Change;
import org.embargo.core.text.Text;
import org.embargo.json.Fields;

/** Reads what is affected. */
final class CnaAffectedReader {
  private CnaAffectedReader() {}

  /** A product of which no default is said has the format's: nothing is known of the others. */
  static AffectedProduct read(Fields fields) {
    Optional<String> collection =
        fields.optional("collectionURL", url -> PackageId.requireCollectionUrl(url.strip()));
    Optional<String> name = fields.optional("packageName", Text::cleanedLine);
    return new AffectedProduct(
        fields.optional("vendor", Text::cleanedLine).orElse(""),
        fields.optional("product", Text::cleanedLine).orElse(""),
        collection.or(() -> name).map(any -> new PackageId(collection.orElse(""), name.orElse(""))),
        fields.list("versions", CnaAffectedReader::range).stream().distinct().toList(),
        fields.optional("defaultStatus", Status::of).orElse(Status.UNKNOWN),
        details(fields));
  }

  private static ProductDetails details(Fields fields) {
    return new ProductDetails(
        fields.optionalText("packageURL"),
        fields.text("repo", ""),
        distinct(fields.texts("cpes")),
        distinct(fields.texts("modules")),
        distinct(fields.texts("platforms")),
        distinct(fields.texts("programFiles")),
        distinct(fields.list("programRoutines", routine -> routine.text("name"))));
  }

  private static List<String> distinct(List<String> texts) {
    return texts.stream().map(Text::cleanedLine).distinct().toList();
  }

  private static VersionRange range(Fields fields) {
    Optional<String> from = fields.required("version", Text::cleanedLine);
    Optional<String> before = fields.optional("lessThan", Text::cleanedLine);
    Optional<String> through = fields.optional("lessThanOrEqual", Text::cleanedLine);
    if (before.isPresent() && through.isPresent()) {
      throw new IllegalArgumentException("has both lessThan and lessThanOrEqual");
    }
    Optional<Bound> bound =
        before
            .map(version -> new Bound(version, false))
            .or(() -> through.map(version -> new Bound(version, true)));
    return new VersionRange(
        from.map(version -> begin(version, bound.isPresent())).orElse(""),
        bound,
        fields.required("status", Status::of).orElse(Status.UNKNOWN),
        fields.text("versionType", ""),
        fields
            .list(
                "changes",
                change ->
                    new Change(
                        change.required("at", Text::cleanedLine).orElse(""),
                        change.required("status", Status::of).orElse(Status.UNKNOWN)))
            .stream()
            .distinct()
            .toList());
  }

  /** "unspecified" is what records of format 4 became that named no first version. */
  private static String begin(String version, boolean hasBound) {
    return hasBound && version.equals("unspecified") ? "0" : version;
  }
}
