package org.embargo.feed.text;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.embargo.app.render.Format;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.Document;
import org.embargo.core.advisory.Edition;
import org.embargo.core.advisory.Reference;
import org.embargo.core.advisory.Remedy;
import org.embargo.core.advisory.Supplement.Event;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.text.Problem;

/**
 * The announcement as the Apache Software Foundation's security tool words it for mailing lists
 * (apache/security-vulnogram, edit.pug): plain text, a blank line between parts, and no part that
 * says nothing.
 */
public final class AnnouncementFormat implements Format {
  private static final String RECORD = "https://www.cve.org/CVERecord?id=";

  @Override
  public String name() {
    return "announcement";
  }

  /** A text can say whatever an advisory says. */
  @Override
  public List<Problem> problems(Advisory advisory) {
    return List.of();
  }

  @Override
  public Document render(Advisory advisory, Cna cna, Edition edition) {
    List<String> parts = new ArrayList<>();
    if (advisory.isWithdrawn()) {
      parts.add("This withdraws what was announced before.");
      parts.add(paragraphs(advisory.withdrawal()));
    } else if (edition.number() > 1) {
      parts.add(
          "This corrects what was announced before; it is revision " + edition.number() + ".");
    }
    advisory.severity().ifPresent(severity -> parts.add("Severity: " + severity.word()));
    parts.add("Affected versions:");
    parts.add(lines(advisory.affected().stream().flatMap(AnnouncementFormat::affected)));
    section(parts, "Description:", paragraphs(advisory.description()));
    if (!advisory.source().defects().isEmpty()) {
      parts.add("This issue is being tracked as " + String.join(" ", advisory.source().defects()));
    }
    Remedy remedy = advisory.remedy();
    section(parts, "Required Configurations:", paragraphs(remedy.configuration()));
    section(parts, "Solution:", paragraphs(remedy.solution()));
    section(parts, "Work Arounds:", paragraphs(remedy.workaround()));
    section(
        parts,
        "Credit:",
        lines(
            advisory.credits().stream()
                .map(credit -> credit.publicName() + " (" + credit.type().word() + ")")));
    section(parts, "References:", lines(references(advisory)));
    section(
        parts,
        "Timeline:",
        lines(advisory.supplement().timeline().stream().map(AnnouncementFormat::event)));
    return new Document(name(), "text/plain", String.join("\n\n", parts) + "\n");
  }

  private static Stream<String> affected(AffectedProduct product) {
    return product.versionsInWords().stream()
        .map(words -> "- " + product.inWords() + (words.startsWith("all ") ? ": " : " ") + words);
  }

  private static String event(Event event) {
    return event.time().atOffset(ZoneOffset.UTC).toLocalDate() + ": " + event.text();
  }

  private static Stream<String> references(Advisory advisory) {
    return Stream.concat(
        advisory.references().stream().map(Reference::url),
        advisory.cveId().stream().map(id -> RECORD + id.value()));
  }

  private static void section(List<String> parts, String heading, String text) {
    if (!text.isEmpty()) {
      parts.add(heading);
      parts.add(text);
    }
  }

  /** As they were written, without blanks at the ends of lines. */
  private static String paragraphs(String text) {
    return lines(text.strip().lines().map(String::stripTrailing));
  }

  private static String lines(Stream<String> lines) {
    return String.join("\n", lines.toList());
  }
}
