package org.embargo.web.page;

import java.util.List;
import java.util.stream.Collectors;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Cvss;
import org.embargo.core.advisory.Reference;
import org.embargo.core.advisory.Severity;
import org.embargo.core.advisory.Supplement.Event;
import org.embargo.core.advisory.Weakness;

/**
 * The draft as a form. A list is a text with one entry a line, such as {@code Jane Doe; finder;
 * agreed}. {@link DraftFields} reads it.
 */
public record DraftForm(
    String basedOn,
    String title,
    String cveId,
    String description,
    String affected,
    String configuration,
    String solution,
    String workaround,
    String severity,
    String cvss,
    String weaknesses,
    String credits,
    String references,
    String discovery,
    String defects,
    String exploitation,
    String timeline,
    String withdrawn) {

  static final DraftForm EMPTY = of(0, Advisory.EMPTY);

  static DraftForm of(long version, Advisory advisory) {
    return new DraftForm(
        String.valueOf(version),
        advisory.title(),
        advisory.cveId().map(CveId::value).orElse(""),
        advisory.description(),
        AffectedLines.write(advisory.affected()),
        advisory.remedy().configuration(),
        advisory.remedy().solution(),
        advisory.remedy().workaround(),
        advisory.severity().map(Severity::word).orElse(""),
        advisory.cvss().stream().map(Cvss::vector).collect(Collectors.joining(" ")),
        lines(advisory.weaknesses().stream().map(Weakness::inWords).toList()),
        lines(
            advisory.credits().stream()
                .map(c -> c.name() + "; " + c.type().word() + "; " + c.consent().word())
                .toList()),
        lines(advisory.references().stream().map(DraftForm::line).toList()),
        advisory.source().discovery().word(),
        lines(advisory.source().defects()),
        advisory.supplement().exploitation(),
        lines(advisory.supplement().timeline().stream().map(DraftForm::line).toList()),
        advisory.withdrawal());
  }

  /** What a refused form held, to the letter. */
  static DraftForm of(Form form) {
    return new DraftForm(
        form.text("basedOn"),
        form.text("title"),
        form.text("cveId"),
        form.text("description"),
        form.text("affected"),
        form.text("configuration"),
        form.text("solution"),
        form.text("workaround"),
        form.text("severity"),
        form.text("cvss"),
        form.text("weaknesses"),
        form.text("credits"),
        form.text("references"),
        form.text("discovery"),
        form.text("defects"),
        form.text("exploitation"),
        form.text("timeline"),
        form.text("withdrawn"));
  }

  static String line(Reference reference) {
    return (reference.url() + " " + String.join(" ", reference.tags())).strip();
  }

  static String line(Event event) {
    return event.time() + " " + event.text().strip().replaceAll("\\s+", " ");
  }

  private static String lines(List<String> lines) {
    return lines.stream().collect(Collectors.joining("\n"));
  }
}
