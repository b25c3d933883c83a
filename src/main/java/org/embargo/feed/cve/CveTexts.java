package org.embargo.feed.cve;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.embargo.core.text.Problem;
import org.embargo.core.text.Text;
import org.embargo.json.Fields;

/** Texts and instants as CVE records hold them. */
final class CveTexts {
  private static final Pattern ENGLISH = Pattern.compile("(?i)en(g|[-_].*)?");

  private CveTexts() {}

  /**
   * One of several texts that say the same, or add to each other.
   *
   * @param language in the words of the record, such as "en"
   */
  record Told(String language, String text) {
    boolean isEnglish() {
      return ENGLISH.matcher(language).matches();
    }
  }

  static String require(String text, String form, String what) {
    if (!text.matches(form)) {
      throw new IllegalArgumentException("is not " + what + ": " + text);
    }
    return text;
  }

  /** A time without a zone is one in UTC (CVE record format 5.x, {@code timestamp}). */
  static Instant instant(String text) {
    boolean hasZone = text.matches(".*(Z|z|[+-]\\d{2}:\\d{2})");
    try {
      Instant instant = OffsetDateTime.parse(hasZone ? text : text + "Z").toInstant();
      Text.year(instant);
      return instant;
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("is no time such as 2026-12-01T15:00:00Z: " + text, e);
    }
  }

  /** A list of texts, each in a language; the same once more as HTML is passed by. */
  static List<Told> told(Fields fields, String name) {
    return fields.list(
        name,
        one -> {
          one.pass("supportingMedia");
          return new Told(one.text("lang"), one.required("value", Text::cleaned).orElse(""));
        });
  }

  /**
   * The English ones in one text, a blank line between them.
   *
   * @param left is told of the others
   */
  static String english(Fields fields, String name, List<Problem> left) {
    List<String> english = new ArrayList<>();
    List<Told> all = told(fields, name);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isEnglish()) {
        english.add(all.get(i).text());
      } else {
        left.add(new Problem(fields.at(name + "[" + i + "]"), "is in " + all.get(i).language()));
      }
    }
    return String.join("\n\n", english);
  }
}
