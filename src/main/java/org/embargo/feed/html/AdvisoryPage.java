package org.embargo.feed.html;

import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.embargo.app.advisory.AdvisoryFiles;
import org.embargo.app.render.SafeHtml;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Cvss;
import org.embargo.core.advisory.Reference;
import org.embargo.core.advisory.Remedy;
import org.embargo.core.advisory.Severity;
import org.embargo.core.advisory.Supplement;
import org.embargo.core.advisory.Supplement.Event;
import org.embargo.core.advisory.Supplement.Impact;
import org.embargo.core.advisory.Weakness;
import org.embargo.feed.markdown.Markdown;

/**
 * An advisory as its page prints it.
 *
 * @param details what more there is to say, or nothing
 * @param correction empty for the first revision
 * @param withdrawal paragraphs; none while the advisory stands
 */
public record AdvisoryPage(
    CveId cveId,
    String title,
    String severity,
    List<String> cvss,
    List<String> paragraphs,
    SafeHtml details,
    List<Affected> affected,
    List<Section> sections,
    List<String> weaknesses,
    List<String> credits,
    List<Link> references,
    String correction,
    List<String> withdrawal) {
  private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\R\\s*\\R");

  /** A heading and what is below it. */
  public record Section(String heading, List<String> paragraphs) {}

  /** A product and its versions as they are printed. */
  public record Affected(String product, String vendor, List<String> versions) {}

  /** A reference as it is printed. */
  public record Link(String url, String label, String tags) {}

  static AdvisoryPage of(Advisory advisory, int revision) {
    return new AdvisoryPage(
        advisory.cveId().orElseThrow(),
        advisory.title().isEmpty() ? advisory.productNames() : advisory.title(),
        advisory.severity().map(Severity::word).orElse(""),
        advisory.cvss().stream().map(AdvisoryPage::score).toList(),
        paragraphs(advisory.description()),
        details(advisory),
        advisory.affected().stream().map(AdvisoryPage::affected).toList(),
        sections(advisory),
        advisory.weaknesses().stream().map(Weakness::inWords).toList(),
        advisory.credits().stream()
            .map(credit -> credit.publicName() + " (" + credit.type().word() + ")")
            .toList(),
        advisory.references().stream().map(AdvisoryPage::link).toList(),
        revision == 1 || advisory.isWithdrawn()
            ? ""
            : "Revision " + revision + ", a correction of what was published before.",
        paragraphs(advisory.withdrawal()));
  }

  private static SafeHtml details(Advisory advisory) {
    String details = advisory.supplement().details();
    return details.isEmpty() ? SafeHtml.NONE : Markdown.html(details);
  }

  /** Of the same in another format, as seen from the page. */
  public String address(String format) {
    return AdvisoryFiles.path(format, cveId);
  }

  private static List<Section> sections(Advisory advisory) {
    Remedy remedy = advisory.remedy();
    Supplement more = advisory.supplement();
    return Stream.of(
            new Section("Required configuration", paragraphs(remedy.configuration())),
            new Section("Solution", paragraphs(remedy.solution())),
            new Section("Workaround", paragraphs(remedy.workaround())),
            new Section("Exploitation", paragraphs(more.exploitation())),
            new Section("Impact", more.impacts().stream().map(Impact::text).toList()),
            new Section("Timeline", more.timeline().stream().map(AdvisoryPage::event).toList()),
            new Section("Tracked as", advisory.source().defects()))
        .filter(section -> !section.paragraphs().isEmpty())
        .toList();
  }

  private static List<String> paragraphs(String text) {
    return text.isEmpty()
        ? List.of()
        : BETWEEN_PARAGRAPHS.splitAsStream(text).map(String::strip).toList();
  }

  private static Affected affected(AffectedProduct product) {
    return new Affected(product.inWords(), product.vendorInWords(), product.versionsInWords());
  }

  private static String event(Event event) {
    return event.time().atOffset(ZoneOffset.UTC).toLocalDate() + ": " + event.text();
  }

  private static String score(Cvss cvss) {
    return cvss.baseScore() + " " + cvss.baseSeverity() + ", " + cvss.vector();
  }

  private static String label(Reference reference) {
    return reference.name().isEmpty() ? reference.url() : reference.name();
  }

  private static Link link(Reference reference) {
    return new Link(reference.url(), label(reference), String.join(", ", reference.tags()));
  }
}
