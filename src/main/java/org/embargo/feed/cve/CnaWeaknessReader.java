package org.embargo.feed.cve;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.embargo.app.advisory.CweCatalogue;
import org.embargo.core.advisory.Weakness;
import org.embargo.core.text.Problem;
import org.embargo.core.text.Text;
import org.embargo.feed.cve.CveTexts.Told;
import org.embargo.json.Fields;

/** Reads kinds of fault, as many ways as there are to name one. */
final class CnaWeaknessReader {
  private final List<Problem> left;

  /**
   * @param left collects what has no place in an advisory
   */
  CnaWeaknessReader(List<Problem> left) {
    this.left = left;
  }

  List<Weakness> read(Fields cna) {
    return cna
        .list(
            "problemTypes",
            type ->
                type.list(
                    "descriptions",
                    one -> {
                      one.pass("type", "references");
                      return weakness(one);
                    }))
        .stream()
        .flatMap(List::stream)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** Many repeat the id before the name, with or without a colon; some give it there alone. */
  private Optional<Weakness> weakness(Fields fields) {
    String language = fields.text("lang");
    String text = fields.required("description", Text::cleanedLine).orElse("");
    String cweId = fields.text("cweId", "");
    if (!new Told(language, text).isEnglish()) {
      left.add(new Problem(fields.at(""), "is in " + language));
      return Optional.empty();
    }
    String id = cweId.isEmpty() && text.matches("CWE-[1-9]\\d{0,4}\\b.*") ? head(text) : cweId;
    String name =
        id.isEmpty()
            ? text
            : text.replaceFirst("^" + Pattern.quote(id) + "(?!\\d)[\\s:.–-]*", "").strip();
    return Optional.of(
        new Weakness(id, name.isEmpty() ? CweCatalogue.nameOf(id).orElse(id) : name));
  }

  private static String head(String text) {
    return text.replaceFirst("^(CWE-\\d+).*", "$1");
  }
}
