package org.embargo.feed.cve;

import static org.embargo.feed.cve.CveTexts.english;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Consent;
import org.embargo.core.advisory.Credit;
import org.embargo.core.advisory.CreditType;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Discovery;
import org.embargo.core.advisory.Reference;
import org.embargo.core.advisory.Remedy;
import org.embargo.core.advisory.Source;
import org.embargo.core.advisory.Supplement;
import org.embargo.core.advisory.Supplement.Event;
import org.embargo.core.advisory.Supplement.Impact;
import org.embargo.core.advisory.Supplement.Translation;
import org.embargo.core.text.Problem;
import org.embargo.core.text.Text;
import org.embargo.feed.cve.CveTexts.Told;
import org.embargo.json.Fields;

/** Reads the part of a CVE record that its CNA has written. */
final class CnaReader {
  private final Fields cna;
  private final List<Problem> left;

  /**
   * @param left collects what has no place in an advisory
   */
  CnaReader(Fields cna, List<Problem> left) {
    this.cna = cna;
    this.left = left;
  }

  Advisory advisory(Optional<CveId> cveId) {
    cna.pass("providerMetadata", "dateAssigned");
    cna.passAll("x_");
    leave("taxonomyMappings", "cpeApplicability");
    List<Told> descriptions = CveTexts.told(cna, "descriptions");
    CnaMetricsReader metrics = new CnaMetricsReader(cna, left);
    return new Advisory(
        cna.optional("title", Text::cleanedLine).orElse(""),
        cveId,
        description(descriptions),
        cna.list("affected", CnaAffectedReader::read).stream().distinct().toList(),
        new Remedy(
            english(cna, "configurations", left),
            english(cna, "solutions", left),
            english(cna, "workarounds", left)),
        metrics.severity(),
        metrics.scores(),
        new CnaWeaknessReader(left).read(cna),
        cna.list("credits", this::credit).stream().distinct().toList(),
        cna.list("references", CnaReader::reference).stream().distinct().toList(),
        cna.optionalObject("source", this::source).orElse(Source.UNKNOWN),
        supplement(descriptions),
        "");
  }

  private void leave(String... names) {
    for (String name : names) {
      if (cna.has(name)) {
        left.add(new Problem(cna.at(name), "has no place in an advisory"));
      }
    }
  }

  private static String description(List<Told> descriptions) {
    String english =
        descriptions.stream()
            .filter(Told::isEnglish)
            .map(Told::text)
            .distinct()
            .collect(Collectors.joining("\n\n"));
    if (english.isEmpty()) {
      throw new IllegalArgumentException("has no description in English");
    }
    return Advisory.requireDescription(english);
  }

  /** Who is named in a published record has been named already. */
  private Credit credit(Fields fields) {
    if (fields.has("user")) {
      left.add(new Problem(fields.at("user"), "is an account of CVE Services"));
    }
    fields.pass("lang");
    CreditType type = fields.optional("type", CreditType::of).orElse(CreditType.OTHER);
    return new Credit(fields.required("value", Text::cleanedLine).orElse(""), type, Consent.AGREED);
  }

  private static Reference reference(Fields fields) {
    return new Reference(
        fields.required("url", String::strip).orElse(""),
        fields.optional("name", Text::cleanedLine).orElse(""),
        fields.texts("tags").stream().distinct().toList());
  }

  private Source source(Fields fields) {
    Discovery discovery = fields.optional("discovery", this::discovery).orElse(Discovery.UNKNOWN);
    fields.passAll("").stream()
        .filter(name -> !List.of("discovery", "defect", "advisory").contains(name))
        .forEach(name -> left.add(new Problem(fields.at(name), "has no place in an advisory")));
    return new Source(
        discovery,
        fields.textsWithin("defect").stream().map(Text::cleanedLine).distinct().toList(),
        fields.optional("advisory", Text::cleanedLine).orElse(""));
  }

  private Discovery discovery(String text) {
    return Stream.of(Discovery.values())
        .filter(one -> one.word().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseGet(
            () -> {
              left.add(new Problem(cna.at("source.discovery"), "is not known: " + text));
              return Discovery.UNKNOWN;
            });
  }

  private Supplement supplement(List<Told> descriptions) {
    return new Supplement(
        "",
        english(cna, "exploits", left),
        cna.list("impacts", this::impact),
        cna.list("timeline", this::event),
        cna.texts("tags").stream().distinct().toList(),
        cna.optional("datePublic", CveTexts::instant),
        descriptions.stream()
            .filter(one -> !one.isEnglish())
            .map(one -> new Translation(one.language().replace('_', '-'), one.text()))
            .distinct()
            .toList());
  }

  /** A day alone is no time in the format, and yet people write it. */
  private Event event(Fields fields) {
    fields.pass("lang");
    String time = fields.text("time");
    boolean isDay = time.matches("\\d{4}-\\d{2}-\\d{2}");
    if (isDay) {
      left.add(new Problem(fields.at("time"), "is a day; taken as its beginning in UTC: " + time));
    }
    return new Event(
        fields
            .required("time", text -> CveTexts.instant(isDay ? text + "T00:00:00Z" : text))
            .orElse(Instant.EPOCH),
        fields.required("value", Text::cleaned).orElse(""));
  }

  private Impact impact(Fields fields) {
    return new Impact(fields.text("capecId", ""), english(fields, "descriptions", left));
  }
}
