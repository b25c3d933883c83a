package org.embargo.app.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.embargo.app.CweCatalogue;
import org.embargo.app.Outcome;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.AffectedRange;
import org.embargo.core.advisory.Consent;
import org.embargo.core.advisory.Credit;
import org.embargo.core.advisory.CreditType;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Cvss;
import org.embargo.core.advisory.Discovery;
import org.embargo.core.advisory.PackageId;
import org.embargo.core.advisory.Reference;
import org.embargo.core.advisory.Remedy;
import org.embargo.core.advisory.Severity;
import org.embargo.core.advisory.Weakness;

/** The JSON form of an advisory: what REST takes and gives, and what the database keeps. */
public final class AdvisoryJson {
  private AdvisoryJson() {}

  public static Outcome<Advisory> read(String json) {
    return Body.read(json, AdvisoryJson::read);
  }

  public static Advisory read(Fields fields) {
    return new Advisory(
        fields.required("title", Advisory::requireTitle).orElse(""),
        fields.optional("cveId", CveId::new),
        fields.optional("description", Advisory::requireDescription).orElse(""),
        fields.list("affected", AdvisoryJson::readProduct),
        new Remedy(
            fields.optional("configuration", Remedy::require).orElse(""),
            fields.optional("solution", Remedy::require).orElse(""),
            fields.optional("workaround", Remedy::require).orElse("")),
        fields.optional("severity", text -> oneOf(Severity.values(), Severity::word, text)),
        fields.optional("cvss", Cvss::of),
        fields.list("weaknesses", AdvisoryJson::readWeakness),
        fields.list("credits", AdvisoryJson::readCredit),
        fields.list(
            "references",
            reference -> new Reference(reference.text("url"), reference.texts("tags"))),
        fields
            .optional("discovery", text -> oneOf(Discovery.values(), Discovery::word, text))
            .orElse(Discovery.UNKNOWN));
  }

  /** Fields that say nothing are left out. */
  public static ObjectNode write(Advisory advisory) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("title", advisory.title());
    advisory.cveId().ifPresent(id -> json.put("cveId", id.value()));
    putUnlessEmpty(json, "description", advisory.description());
    putUnlessEmpty(json, "affected", advisory.affected(), AdvisoryJson::writeProduct);
    putUnlessEmpty(json, "configuration", advisory.remedy().configuration());
    putUnlessEmpty(json, "solution", advisory.remedy().solution());
    putUnlessEmpty(json, "workaround", advisory.remedy().workaround());
    advisory.severity().ifPresent(severity -> json.put("severity", severity.word()));
    advisory.cvss().ifPresent(cvss -> json.put("cvss", cvss.vector()));
    putUnlessEmpty(
        json,
        "weaknesses",
        advisory.weaknesses(),
        (weakness, to) -> to.put("cweId", weakness.cweId()).put("name", weakness.name()));
    putUnlessEmpty(json, "credits", advisory.credits(), AdvisoryJson::writeCredit);
    putUnlessEmpty(json, "references", advisory.references(), AdvisoryJson::writeReference);
    json.put("discovery", advisory.discovery().word());
    return json;
  }

  private static AffectedProduct readProduct(Fields fields) {
    Optional<String> collection = fields.optional("collectionUrl", PackageId::requireCollectionUrl);
    Optional<String> name = fields.optional("packageName", PackageId::requireName);
    AffectedProduct product =
        new AffectedProduct(
            fields.optional("vendor", AffectedProduct::requireVendor).orElse(""),
            fields.optional("product", AffectedProduct::requireName).orElse(""),
            collection.flatMap(url -> name.map(one -> new PackageId(url, one))),
            fields.list("versions", AdvisoryJson::readRange));
    if (collection.isPresent() != name.isPresent()) {
      throw new IllegalArgumentException("needs collectionUrl and packageName, or neither");
    }
    return product;
  }

  private static void writeProduct(AffectedProduct product, ObjectNode to) {
    putUnlessEmpty(to, "vendor", product.vendor());
    putUnlessEmpty(to, "product", product.name());
    product
        .packageId()
        .ifPresent(
            one -> to.put("collectionUrl", one.collectionUrl()).put("packageName", one.name()));
    putUnlessEmpty(to, "versions", product.versions(), AdvisoryJson::writeRange);
  }

  private static AffectedRange readRange(Fields fields) {
    Optional<String> version = fields.optionalText("version");
    Optional<String> from = fields.optionalText("from");
    Optional<String> through = fields.optionalText("through");
    Optional<String> before = fields.optionalText("before");
    if (version.isPresent() && from.or(() -> through).or(() -> before).isEmpty()) {
      return AffectedRange.single(version.get());
    }
    if (version.isPresent() || from.isEmpty() || through.isPresent() == before.isPresent()) {
      throw new IllegalArgumentException("has to be {version}, {from, through} or {from, before}");
    }
    return through
        .map(last -> AffectedRange.through(from.get(), last))
        .orElseGet(() -> AffectedRange.before(from.get(), before.orElseThrow()));
  }

  private static void writeRange(AffectedRange range, ObjectNode to) {
    to.put(range.bound().isPresent() ? "from" : "version", range.from());
    range
        .bound()
        .ifPresent(bound -> to.put(bound.inclusive() ? "through" : "before", bound.version()));
  }

  private static Weakness readWeakness(Fields fields) {
    String cweId = fields.text("cweId");
    return new Weakness(cweId, fields.optionalText("name").orElseGet(() -> nameOf(cweId)));
  }

  private static String nameOf(String cweId) {
    return CweCatalogue.nameOf(cweId)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    cweId
                        + " is not in the CWE catalogue "
                        + CweCatalogue.VERSION
                        + ": give its name too"));
  }

  private static Credit readCredit(Fields fields) {
    CreditType type =
        fields
            .optional("type", text -> oneOf(CreditType.values(), CreditType::word, text))
            .orElse(CreditType.OTHER);
    Consent consent =
        fields
            .optional("consent", text -> oneOf(Consent.values(), Consent::word, text))
            .orElse(Consent.ASKED);
    return new Credit(fields.text("name", ""), type, consent);
  }

  private static void writeCredit(Credit credit, ObjectNode to) {
    putUnlessEmpty(to, "name", credit.name());
    to.put("type", credit.type().word()).put("consent", credit.consent().word());
  }

  private static void writeReference(Reference reference, ObjectNode to) {
    to.put("url", reference.url());
    if (!reference.tags().isEmpty()) {
      ArrayNode tags = to.putArray("tags");
      reference.tags().forEach(tags::add);
    }
  }

  private static <E extends Enum<E>> E oneOf(E[] all, Function<E, String> word, String text) {
    return Arrays.stream(all)
        .filter(one -> word.apply(one).equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "is not one of " + Arrays.stream(all).map(word).toList() + ": " + text));
  }

  private static void putUnlessEmpty(ObjectNode json, String name, String text) {
    if (!text.isEmpty()) {
      json.put(name, text);
    }
  }

  private static <T> void putUnlessEmpty(
      ObjectNode json, String name, List<T> values, BiConsumer<T, ObjectNode> writer) {
    if (!values.isEmpty()) {
      ArrayNode array = json.putArray(name);
      values.forEach(value -> writer.accept(value, array.addObject()));
    }
  }
}
