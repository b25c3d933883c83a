package org.embargo.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Credit;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Cvss;
import org.embargo.core.advisory.Reference;
import org.embargo.core.advisory.Severity;
import org.embargo.core.advisory.Supplement.Event;
import org.embargo.core.advisory.Weakness;
import org.embargo.web.form.Form;

/**
 * The draft as the texts of a form, by field. A list is a text with one entry a line, such as
 * {@code Jane Doe; finder; agreed}. {@link DraftFields} reads it.
 */
final class DraftForm {
  private DraftForm() {}

  static Map<String, String> of(Advisory advisory) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("title", advisory.title());
    values.put("cveId", advisory.cveId().map(CveId::value).orElse(""));
    values.put("description", advisory.description());
    values.put("details", advisory.supplement().details());
    values.put("affected", AffectedLines.write(advisory.affected()));
    values.put("configuration", advisory.remedy().configuration());
    values.put("solution", advisory.remedy().solution());
    values.put("workaround", advisory.remedy().workaround());
    values.put("severity", advisory.severity().map(Severity::word).orElse(""));
    values.put("cvss", advisory.cvss().stream().map(Cvss::vector).collect(Collectors.joining(" ")));
    values.put("weaknesses", lines(advisory.weaknesses(), Weakness::inWords));
    values.put("credits", lines(advisory.credits(), DraftForm::line));
    values.put("references", lines(advisory.references(), DraftForm::line));
    values.put("discovery", advisory.source().discovery().word());
    values.put("defects", lines(advisory.source().defects(), one -> one));
    values.put("exploitation", advisory.supplement().exploitation());
    values.put("timeline", lines(advisory.supplement().timeline(), DraftForm::line));
    values.put("withdrawn", advisory.withdrawal());
    return values;
  }

  /** What somebody has typed, to the letter. */
  static Map<String, String> of(Form form) {
    return DraftSections.names().collect(Collectors.toMap(name -> name, form::text));
  }

  static String line(Reference reference) {
    return (reference.url() + " " + String.join(" ", reference.tags())).strip();
  }

  static String line(Event event) {
    return event.time() + " " + event.text().strip().replaceAll("\\s+", " ");
  }

  private static String line(Credit credit) {
    return credit.name() + "; " + credit.type().word() + "; " + credit.consent().word();
  }

  private static <T> String lines(List<T> all, Function<T, String> line) {
    return all.stream().map(line).collect(Collectors.joining("\n"));
  }
}
