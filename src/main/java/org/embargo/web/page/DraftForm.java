package org.embargo.web.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.embargo.app.Outcome;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Cvss;
import org.embargo.core.advisory.Severity;
import org.embargo.core.disclosure.Problem;

/**
 * The draft as a form. A list is a text with one entry a line, such as {@code Jane Doe; finder;
 * agreed}. Sent, it becomes the JSON that REST takes, so that both are held to the same rules.
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
    String discovery) {
  private static final List<String> TEXTS =
      List.of(
          "cveId",
          "description",
          "configuration",
          "solution",
          "workaround",
          "severity",
          "cvss",
          "discovery");
  private static final Pattern WEAKNESS = Pattern.compile("(\\S+)(?:\\s+(.+))?");

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
        advisory.cvss().map(Cvss::vector).orElse(""),
        lines(advisory.weaknesses().stream().map(w -> w.cweId() + " " + w.name()).toList()),
        lines(
            advisory.credits().stream()
                .map(c -> c.name() + "; " + c.type().word() + "; " + c.consent().word())
                .toList()),
        lines(
            advisory.references().stream()
                .map(r -> (r.url() + " " + String.join(" ", r.tags())).strip())
                .toList()),
        advisory.discovery().word());
  }

  static DraftForm empty() {
    return new DraftForm("0", "", "", "", "", "", "", "", "", "", "", "", "", "unknown");
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
        form.text("discovery"));
  }

  /** The JSON form of the advisory; a line that cannot be taken apart is a problem. */
  static Outcome<String> read(Form form) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("title", form.text("title"));
    TEXTS.stream()
        .filter(name -> !form.text(name).isEmpty())
        .forEach(name -> json.put(name, form.text(name)));
    List<Problem> problems = new ArrayList<>();
    problems.addAll(AffectedLines.read(form.lines("affected"), json.putArray("affected")));
    readLines(form, "weaknesses", json, DraftForm::readWeakness, problems);
    readLines(form, "credits", json, DraftForm::readCredit, problems);
    readLines(form, "references", json, DraftForm::readReference, problems);
    return problems.isEmpty() ? new Outcome.Done<>(json.toString()) : Outcome.invalid(problems);
  }

  /** Reads one line into an object; empty when it has another form. */
  private interface LineReader {
    Optional<ObjectNode> read(String line, ObjectNode to);
  }

  private static void readLines(
      Form form, String name, ObjectNode json, LineReader reader, List<Problem> problems) {
    ArrayNode array = json.putArray(name);
    for (String line : form.lines(name)) {
      if (reader.read(line, array.addObject()).isEmpty()) {
        problems.add(new Problem(name, "has a line that cannot be read: " + line));
      }
    }
  }

  private static Optional<ObjectNode> readWeakness(String line, ObjectNode to) {
    Matcher weakness = WEAKNESS.matcher(line);
    if (!weakness.matches()) {
      return Optional.empty();
    }
    Optional.ofNullable(weakness.group(2)).ifPresent(name -> to.put("name", name));
    return Optional.of(to.put("cweId", weakness.group(1)));
  }

  private static Optional<ObjectNode> readCredit(String line, ObjectNode to) {
    List<String> parts = Arrays.stream(line.split(";", -1)).map(String::strip).toList();
    return parts.size() == 3
        ? Optional.of(
            to.put("name", parts.get(0)).put("type", parts.get(1)).put("consent", parts.get(2)))
        : Optional.empty();
  }

  private static Optional<ObjectNode> readReference(String line, ObjectNode to) {
    List<String> parts = Arrays.asList(line.split("\\s+"));
    to.put("url", parts.get(0));
    ArrayNode tags = to.putArray("tags");
    parts.stream().skip(1).forEach(tags::add);
    return Optional.of(to);
  }

  private static String lines(List<String> lines) {
    return lines.stream().collect(Collectors.joining("\n"));
  }
}
