package org.embargo.web.page;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Remedy;
import org.embargo.core.advisory.Supplement;
import org.embargo.core.text.Problem;

/** The form of a draft in the order of an advisory, with what is wrong beside each field. */
final class DraftSections {
  private static final Pattern WITHIN = Pattern.compile("[.\\[].*");

  /** A part of the form, and what it asks for. */
  public record Section(String id, String title, List<Field> fields) {}

  /**
   * One field, ready to be printed.
   *
   * @param isText whether it takes more than one line
   * @param longest of what may be typed; 0 for no limit
   * @param choices what is proposed, beside anything else
   */
  public record Field(
      String name,
      String label,
      boolean isText,
      int longest,
      List<String> choices,
      String value,
      List<String> problems) {}

  private record Ask(String name, String label, boolean isText, int longest, List<String> choices) {
    Field filled(Map<String, String> values, List<Problem> problems) {
      return new Field(
          name,
          label,
          isText,
          longest,
          choices,
          values.getOrDefault(name, ""),
          problems.stream()
              .filter(problem -> name.equals(fieldOf(problem)))
              .map(DraftSections::sentence)
              .toList());
    }
  }

  private record Part(String id, String title, List<Ask> asks) {}

  private static final List<Part> PARTS =
      List.of(
          new Part(
              "what",
              "What it is",
              List.of(
                  line("title", "Title, without the product", Advisory.LONGEST_TITLE),
                  line("cveId", "CVE id, such as CVE-2026-12345", 0),
                  text(
                      "description",
                      "Description, plain text, a blank line between paragraphs",
                      Advisory.LONGEST_DESCRIPTION),
                  text(
                      "details",
                      "More about it, in Markdown without HTML and images, for the page, CSAF and OSV",
                      Supplement.LONGEST_DETAILS))),
          new Part(
              "affected",
              "What is affected",
              List.of(
                  text(
                      "affected",
                      "A line \"vendor; product\", or \"vendor; product; collection; package\", and"
                          + " below it one range a line: 4.0.0 through 4.18.2.0, or 4.19.0.0 before"
                          + " 4.19.0.2, or before 4.19, or 4.19.1.0, or 4.20.0 or later, or all"
                          + " versions",
                      0),
                  remedy("configuration", "Configuration that is needed for it to matter"))),
          new Part(
              "severity",
              "How bad it is",
              List.of(
                  line("severity", "Severity", 0, "low", "moderate", "important", "critical"),
                  line("cvss", "CVSS vectors, 3.1 or 4.0", 0),
                  text(
                      "weaknesses",
                      "Weaknesses, one a line: CWE-94, and its name where the catalogue's is not"
                          + " meant",
                      0),
                  remedy("exploitation", "What is known of attacks, if anything"))),
          new Part(
              "remedy",
              "What to do",
              List.of(
                  remedy("solution", "Solution, if the description does not say it"),
                  remedy("workaround", "Workaround for who cannot upgrade, if any"))),
          new Part(
              "sources",
              "Who found it, and where to read more",
              List.of(
                  text(
                      "credits",
                      "Credits, one a line: name; role; asked, agreed, anonymous or timed out",
                      0),
                  text("references", "References, one a line: address and tags", 0),
                  line(
                      "discovery",
                      "Discovery",
                      0,
                      "external",
                      "internal",
                      "user",
                      "upstream",
                      "unknown"),
                  text("timeline", "Timeline, one event a line: 2026-11-01 reported", 0),
                  text("defects", "Public issues that it is tracked as, one key a line", 0))),
          new Part(
              "withdrawal",
              "Withdraw it",
              List.of(
                  remedy(
                      "withdrawn",
                      "Why it is withdrawn, to take back once and for all what is public"))));

  private DraftSections() {}

  static List<Section> of(Map<String, String> values, List<Problem> problems) {
    return PARTS.stream()
        .map(
            part ->
                new Section(
                    part.id(),
                    part.title(),
                    part.asks().stream().map(ask -> ask.filled(values, problems)).toList()))
        .toList();
  }

  static Stream<String> names() {
    return PARTS.stream().flatMap(part -> part.asks().stream()).map(Ask::name);
  }

  /** With the name of what it is about, where that is more than the field. */
  private static String sentence(Problem problem) {
    return problem.field().equals(fieldOf(problem))
        ? problem.reason()
        : problem.field() + " " + problem.reason();
  }

  /** The field of the form that "affected[0].versions[1]" is in. */
  private static String fieldOf(Problem problem) {
    return WITHIN.matcher(problem.field()).replaceFirst("");
  }

  private static Ask line(String name, String label, int longest, String... choices) {
    return new Ask(name, label, false, longest, List.of(choices));
  }

  private static Ask text(String name, String label, int longest) {
    return new Ask(name, label, true, longest, List.of());
  }

  private static Ask remedy(String name, String label) {
    return text(name, label, Remedy.LONGEST);
  }
}
