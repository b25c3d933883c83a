package org.embargo.feed.osv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.advisory.CweCatalogue;
import org.embargo.app.common.Outcome;
import org.embargo.app.imports.AdvisoryReader;
import org.embargo.app.imports.Imported;
import org.embargo.core.advisory.Advisory;
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
import org.embargo.core.advisory.Supplement;
import org.embargo.core.advisory.Weakness;
import org.embargo.core.text.Problem;
import org.embargo.core.text.Text;
import org.embargo.json.Body;
import org.embargo.json.Fields;

/**
 * Reads a record of the Open Source Vulnerability format 1.0 to 1.7 (ossf.github.io/osv-schema).
 * Its details are Markdown, and are taken as they are written.
 */
public final class OsvReader implements AdvisoryReader {
  /** As tags of the CVE record format; what has none there is a page like others. */
  private static final Map<String, String> TAGS =
      Map.of(
          "ADVISORY", "third-party-advisory",
          "FIX", "patch",
          "REPORT", "issue-tracking",
          "EVIDENCE", "exploit",
          "ARTICLE", "technical-description",
          "PACKAGE", "product",
          "DISCUSSION", "mailing-list");

  private static final int LONGEST_WORD = 128;

  @Override
  public String name() {
    return "osv";
  }

  @Override
  public Outcome<Imported> read(String json) {
    return Body.read(json, record -> new Reading(record).imported());
  }

  /** One record, and what of it has no place in an advisory. */
  private static final class Reading {
    private final Fields record;
    private final List<Problem> left = new ArrayList<>();

    private Reading(Fields record) {
      this.record = record;
    }

    private Imported imported() {
      if (record.has("withdrawn")) {
        record.passAll("");
        throw new IllegalArgumentException("is withdrawn");
      }
      record.required("modified", Fields::instant);
      record.pass("schema_version", "upstream", "related");
      String id = record.text("id");
      List<String> names = Stream.concat(Stream.of(id), record.texts("aliases").stream()).toList();
      String title = record.optional("summary", Text::cleanedLine).orElse("");
      String details = record.optional("details", Text::cleaned).orElse("");
      if (title.isEmpty() && details.isEmpty()) {
        throw new IllegalArgumentException("has neither summary nor details");
      }
      Specific specific =
          record.optionalObject("database_specific", Reading::specific).orElse(Specific.NONE);
      Advisory advisory =
          new Advisory(
              Advisory.requireTitle(title),
              names.stream().filter(CveId::isOne).map(CveId::new).findFirst(),
              Advisory.requireDescription(details.isEmpty() ? title : details),
              record.list("affected", one -> OsvAffectedReader.read(one, left)).stream()
                  .flatMap(List::stream)
                  .distinct()
                  .toList(),
              Remedy.NONE,
              specific.severity(),
              scores(),
              specific.weaknesses(),
              record.list("credits", this::credit).stream().distinct().toList(),
              record.list("references", Reading::reference).stream().distinct().toList(),
              new Source(Discovery.UNKNOWN, List.of(), CveId.isOne(id) ? "" : id),
              Supplement.NONE,
              "");
      return new Imported(advisory, names, record.optional("published", Fields::instant), left);
    }

    /** What databases add by a habit that they share. */
    private record Specific(Optional<Severity> severity, List<Weakness> weaknesses) {
      private static final Specific NONE = new Specific(Optional.empty(), List.of());
    }

    /** Anything may be there; what has another form than usual is passed by. */
    private static Specific specific(Fields fields) {
      fields.passAll("");
      Optional<Severity> severity =
          fields
              .ifText("severity")
              .map(Text::cleanedLine)
              .filter(text -> !text.isEmpty() && text.length() <= LONGEST_WORD)
              .map(text -> Severity.of(text, Scale.APACHE, Scale.CVSS));
      List<Weakness> weaknesses =
          fields.ifTexts("cwe_ids").stream()
              .filter(id -> id.matches("CWE-[1-9]\\d{0,4}"))
              .distinct()
              .map(id -> new Weakness(id, CweCatalogue.nameOf(id).orElse(id)))
              .toList();
      return new Specific(severity, weaknesses);
    }

    private List<Cvss> scores() {
      return record.list("severity", this::score).stream()
          .flatMap(Optional::stream)
          .distinct()
          .toList();
    }

    private Optional<Cvss> score(Fields fields) {
      String type = fields.text("type");
      if (type.startsWith("CVSS_V")) {
        return fields.required("score", Cvss::of);
      }
      left.add(new Problem(fields.at(""), "is no score by CVSS: " + fields.text("score")));
      return Optional.empty();
    }

    private Credit credit(Fields fields) {
      if (!fields.texts("contact").isEmpty()) {
        left.add(new Problem(fields.at("contact"), "is the address of a person"));
      }
      return new Credit(
          fields.required("name", Text::cleanedLine).orElse(""),
          fields
              .optional(
                  "type", type -> CreditType.of(type.toLowerCase(Locale.ROOT).replace('_', ' ')))
              .orElse(CreditType.OTHER),
          Consent.AGREED);
    }

    private static Reference reference(Fields fields) {
      String type = fields.text("type");
      return Reference.to(
          fields.required("url", String::strip).orElse(""),
          Optional.ofNullable(TAGS.get(type)).stream().toList());
    }
  }
}
