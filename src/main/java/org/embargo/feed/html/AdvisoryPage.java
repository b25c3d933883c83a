package org.embargo.feed.html;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.AffectedRange;
import org.embargo.core.advisory.Cvss;
import org.embargo.core.advisory.Reference;
import org.embargo.core.advisory.Remedy;
import org.embargo.core.advisory.Severity;

/**
 * An advisory as its page prints it.
 *
 * @param correction empty for the first revision
 */
public record AdvisoryPage(
    String cveId,
    String title,
    String severity,
    String cvss,
    List<String> paragraphs,
    List<Affected> affected,
    List<Section> remedies,
    List<String> weaknesses,
    List<String> credits,
    List<Link> references,
    String correction) {

  /** A heading and what is below it. */
  public record Section(String heading, List<String> paragraphs) {}

  /** A product and its versions as they are printed. */
  public record Affected(String product, String vendor, List<String> versions) {}

  /** A reference as it is printed. */
  public record Link(String url, String tags) {}

  static AdvisoryPage of(Advisory advisory, int revision) {
    return new AdvisoryPage(
        advisory.cveId().orElseThrow().value(),
        advisory.title(),
        advisory.severity().map(Severity::word).orElse(""),
        advisory.cvss().map(AdvisoryPage::score).orElse(""),
        paragraphs(advisory.description()),
        advisory.affected().stream().map(AdvisoryPage::affected).toList(),
        remedies(advisory.remedy()),
        advisory.weaknesses().stream().map(w -> w.cweId() + " " + w.name()).toList(),
        advisory.credits().stream()
            .map(credit -> credit.publicName() + " (" + credit.type().word() + ")")
            .toList(),
        advisory.references().stream().map(AdvisoryPage::link).toList(),
        revision == 1
            ? ""
            : "Revision " + revision + ", a correction of what was published before.");
  }

  private static List<Section> remedies(Remedy remedy) {
    return Stream.of(
            new Section("Required configuration", paragraphs(remedy.configuration())),
            new Section("Solution", paragraphs(remedy.solution())),
            new Section("Workaround", paragraphs(remedy.workaround())))
        .filter(section -> !section.paragraphs().isEmpty())
        .toList();
  }

  private static List<String> paragraphs(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split("\\R\\s*\\R")).map(String::strip).toList();
  }

  private static Affected affected(AffectedProduct product) {
    return new Affected(
        product.inWords(),
        product.vendor(),
        product.versions().stream().map(AffectedRange::inWords).toList());
  }

  private static String score(Cvss cvss) {
    return cvss.baseScore() + " " + cvss.baseSeverity() + ", " + cvss.vector();
  }

  private static Link link(Reference reference) {
    return new Link(reference.url(), String.join(", ", reference.tags()));
  }
}
