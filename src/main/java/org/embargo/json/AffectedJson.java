package org.embargo.json;

import static org.embargo.json.Words.oneOf;
import static org.embargo.json.Words.putUnlessEmpty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.PackageId;
import org.embargo.core.advisory.ProductDetails;
import org.embargo.core.advisory.Status;
import org.embargo.core.advisory.VersionRange;
import org.embargo.core.advisory.VersionRange.Bound;
import org.embargo.core.advisory.VersionRange.Change;

/** The part of an advisory's JSON that says what is affected. */
final class AffectedJson {
  private AffectedJson() {}

  static AffectedProduct read(Fields fields) {
    Optional<String> collection = fields.optional("collectionUrl", PackageId::requireCollectionUrl);
    Optional<String> name = fields.optional("packageName", PackageId::requireName);
    return new AffectedProduct(
        fields.optional("vendor", AffectedProduct::requireVendor).orElse(""),
        fields.optional("product", AffectedProduct::requireName).orElse(""),
        collection.or(() -> name).map(any -> new PackageId(collection.orElse(""), name.orElse(""))),
        fields.list("versions", AffectedJson::readRange),
        status(fields, "defaultStatus").orElse(Status.UNAFFECTED),
        readDetails(fields));
  }

  static void write(AffectedProduct product, ObjectNode to) {
    putUnlessEmpty(to, "vendor", product.vendor());
    putUnlessEmpty(to, "product", product.name());
    product
        .packageId()
        .ifPresent(
            one -> {
              putUnlessEmpty(to, "collectionUrl", one.collectionUrl());
              putUnlessEmpty(to, "packageName", one.name());
            });
    putUnlessEmpty(to, "versions", product.versions(), AffectedJson::writeRange);
    if (product.defaultStatus() != Status.UNAFFECTED) {
      to.put("defaultStatus", product.defaultStatus().word());
    }
    writeDetails(product.details(), to);
  }

  private static ProductDetails readDetails(Fields fields) {
    return new ProductDetails(
        fields.optional("purl", ProductDetails::requirePurl),
        fields.optional("repo", ProductDetails::requireRepo).orElse(""),
        fields.texts("cpes", ProductDetails::requireCpe),
        fields.texts("modules", ProductDetails::requireRoutine),
        fields.texts("platforms", ProductDetails::requireFile),
        fields.texts("programFiles", ProductDetails::requireFile),
        fields.texts("programRoutines", ProductDetails::requireRoutine));
  }

  private static void writeDetails(ProductDetails details, ObjectNode to) {
    details.purl().ifPresent(purl -> to.put("purl", purl));
    putUnlessEmpty(to, "repo", details.repo());
    putUnlessEmpty(to, "cpes", details.cpes());
    putUnlessEmpty(to, "modules", details.modules());
    putUnlessEmpty(to, "platforms", details.platforms());
    putUnlessEmpty(to, "programFiles", details.programFiles());
    putUnlessEmpty(to, "programRoutines", details.programRoutines());
  }

  private static VersionRange readRange(Fields fields) {
    Optional<String> version = fields.optional("version", VersionRange::requireVersion);
    Optional<String> from = fields.optional("from", VersionRange::requireVersion);
    Optional<Bound> through = fields.optional("through", last -> new Bound(last, true));
    Optional<Bound> before = fields.optional("before", first -> new Bound(first, false));
    Status status = status(fields, "status").orElse(Status.AFFECTED);
    String numbering = fields.optional("numbering", VersionRange::requireNumbering).orElse("");
    List<Change> changes = fields.list("changes", AffectedJson::readChange);
    if (version.isPresent() && from.isEmpty() && through.or(() -> before).isEmpty()) {
      return new VersionRange(version.get(), Optional.empty(), status, numbering, changes);
    }
    if (version.isPresent() || from.isEmpty() || through.isPresent() == before.isPresent()) {
      throw new IllegalArgumentException("has to be {version}, {from, through} or {from, before}");
    }
    return new VersionRange(from.get(), through.or(() -> before), status, numbering, changes);
  }

  private static Change readChange(Fields fields) {
    return new Change(
        fields.required("at", VersionRange::requireVersion).orElse(""),
        status(fields, "status").orElse(Status.UNAFFECTED));
  }

  static void writeRange(VersionRange range, ObjectNode to) {
    to.put(range.bound().isPresent() ? "from" : "version", range.from());
    range
        .bound()
        .ifPresent(bound -> to.put(bound.inclusive() ? "through" : "before", bound.version()));
    if (range.status() != Status.AFFECTED) {
      to.put("status", range.status().word());
    }
    putUnlessEmpty(to, "numbering", range.numbering());
    putUnlessEmpty(
        to,
        "changes",
        range.changes(),
        (change, json) -> json.put("at", change.at()).put("status", change.status().word()));
  }

  private static Optional<Status> status(Fields fields, String name) {
    return fields.optional(name, text -> oneOf(Status.values(), Status::word, text));
  }
}
