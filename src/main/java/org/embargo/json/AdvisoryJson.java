package org.embargo.json;

import static org.embargo.json.Words.oneOf;
import static org.embargo.json.Words.putUnlessEmpty;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.embargo.app.advisory.CweCatalogue;
import org.embargo.app.common.Outcome;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.Consent;
import org.embargo.core.advisory.Credit;
import org.embargo.core.advisory.CreditType;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Cvss;
import org.embargo.core.advisory.Discovery;
import org.embargo.core.advisory.Reference;
import org.embargo.core.advisory.Remedy;
import org.embargo.core.advisory.Severity;
import org.embargo.core.advisory.Severity.Scale;
import org.embargo.core.advisory.Source;
import org.embargo.core.advisory.VersionRange;
import org.embargo.core.advisory.Weakness;
import org.embargo.core.text.Text;

/** The JSON form of an advisory: what REST takes and gives, and what the database keeps. */
public final class AdvisoryJson {
  private AdvisoryJson() {}

  public static Outcome<Advisory> read(String json) {
    return Body.read(json, AdvisoryJson::read);
  }

  /**
   * As {@link #read}, of a text that {@link #write} has made.
   *
   * @throws IllegalStateException for any other text
   */
  public static Advisory readStored(String json) {
    return Body.readStored(json, AdvisoryJson::read);
  }

  /** As {@link #read}; only what others have published may be without a title. */
  public static Outcome<Advisory> readDraft(String json) {
    return Body.read(json, AdvisoryJson::readDraft);
  }

  public static Advisory readDraft(Fields fields) {
    fields.optional("title", AdvisoryJson::requireText);
    return read(fields);
  }

  private static String requireText(String title) {
    Text.inOneLine(title, Advisory.LONGEST_TITLE);
    return title;
  }

  public static Advisory read(Fields fields) {
    return new Advisory(
        fields.required("title", Advisory::requireTitle).orElse(""),
        fields.optional("cveId", CveId::new),
        fields.optional("description", Advisory::requireDescription).orElse(""),
        fields.list("affected", AffectedJson::read),
        new Remedy(
            fields.optional("configuration", Remedy::require).orElse(""),
            fields.optional("solution", Remedy::require).orElse(""),
            fields.optional("workaround", Remedy::require).orElse("")),
        readSeverity(fields),
        fields.oneOrMore("cvss", Cvss::of),
        fields.list("weaknesses", AdvisoryJson::readWeakness),
        fields.list("credits", AdvisoryJson::readCredit),
        fields.list(
            "references",
            reference ->
                new Reference(
                    reference.required("url", Reference::requireUrl).orElse(""),
                    reference.optional("name", Reference::requireName).orElse(""),
                    reference.texts("tags", Reference::requireTag))),
        readSource(fields),
        SupplementJson.read(fields),
        fields.optional("withdrawn", Remedy::require).orElse(""));
  }

  /** Fields that say nothing are left out. */
  public static ObjectNode write(Advisory advisory) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("title", advisory.title());
    advisory.cveId().ifPresent(id -> json.put("cveId", id.value()));
    putUnlessEmpty(json, "description", advisory.description());
    putUnlessEmpty(json, "affected", advisory.affected(), AffectedJson::write);
    putUnlessEmpty(json, "configuration", advisory.remedy().configuration());
    putUnlessEmpty(json, "solution", advisory.remedy().solution());
    putUnlessEmpty(json, "workaround", advisory.remedy().workaround());
    advisory.severity().ifPresent(severity -> writeSeverity(severity, json));
    writeScores(advisory.cvss(), json);
    putUnlessEmpty(json, "weaknesses", advisory.weaknesses(), AdvisoryJson::writeWeakness);
    putUnlessEmpty(json, "credits", advisory.credits(), AdvisoryJson::writeCredit);
    putUnlessEmpty(json, "references", advisory.references(), AdvisoryJson::writeReference);
    json.put("discovery", advisory.source().discovery().word());
    putUnlessEmpty(json, "defects", advisory.source().defects());
    putUnlessEmpty(json, "advisoryId", advisory.source().advisory());
    SupplementJson.write(advisory.supplement(), json);
    putUnlessEmpty(json, "withdrawn", advisory.withdrawal());
    return json;
  }

  /** One entry of {@code affected}. */
  public static ObjectNode write(AffectedProduct product) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    AffectedJson.write(product, json);
    return json;
  }

  /** One entry of {@code versions}. */
  public static ObjectNode write(VersionRange range) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    AffectedJson.writeRange(range, json);
    return json;
  }

  private static Source readSource(Fields fields) {
    return new Source(
        fields
            .optional("discovery", text -> oneOf(Discovery.values(), Discovery::word, text))
            .orElse(Discovery.UNKNOWN),
        fields.texts("defects", Source::requireDefect),
        fields.optional("advisoryId", Source::requireAdvisory).orElse(""));
  }

  private static Optional<Severity> readSeverity(Fields fields) {
    Scale scale =
        fields
            .optional("severityScale", text -> oneOf(Scale.values(), Scale::word, text))
            .orElse(Scale.APACHE);
    return fields.optional(
        "severity",
        text -> new Severity(scale, scale == Scale.OTHER ? text : text.toLowerCase(Locale.ROOT)));
  }

  private static void writeSeverity(Severity severity, ObjectNode to) {
    to.put("severity", severity.word());
    if (severity.scale() != Scale.APACHE) {
      to.put("severityScale", severity.scale().word());
    }
  }

  /** One vector is a text by itself. */
  private static void writeScores(List<Cvss> scores, ObjectNode to) {
    if (scores.size() == 1) {
      to.put("cvss", scores.get(0).vector());
    } else {
      putUnlessEmpty(to, "cvss", scores.stream().map(Cvss::vector).toList());
    }
  }

  private static Weakness readWeakness(Fields fields) {
    String cweId = fields.text("cweId");
    Optional<String> name = fields.optional("name", text -> Weakness.requireName(cweId, text));
    return new Weakness(cweId, fields.has("name") ? name.orElse("") : nameOf(cweId));
  }

  private static void writeWeakness(Weakness weakness, ObjectNode to) {
    to.put("cweId", weakness.cweId()).put("name", weakness.name());
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
    return new Credit(fields.optional("name", Credit::requireName).orElse(""), type, consent);
  }

  private static void writeCredit(Credit credit, ObjectNode to) {
    putUnlessEmpty(to, "name", credit.name());
    to.put("type", credit.type().word()).put("consent", credit.consent().word());
  }

  private static void writeReference(Reference reference, ObjectNode to) {
    to.put("url", reference.url());
    putUnlessEmpty(to, "name", reference.name());
    putUnlessEmpty(to, "tags", reference.tags());
  }
}
