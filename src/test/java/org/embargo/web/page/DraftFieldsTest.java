package org.embargo.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.embargo.app.common.Outcome;
import org.embargo.core.advisory.Advisory;
import org.embargo.web.form.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lines that a pattern once took hours for: very many blanks, and then a character that ends a line
 * for the pattern and not for the form.
 */
class DraftFieldsTest {
  private static final String BLANKS = " ".repeat(300_000);

  @ParameterizedTest
  @CsvSource({"weaknesses, CWE-79", "timeline, 2026-01-01", "credits, a;b;c;"})
  void a_long_line_is_read_in_its_length(String field, String begin) {
    for (String separator : new String[] {"\u2028", "\u2029", "\u0085"}) {
      Form form =
          new Form(
              Map.of(
                  "title",
                  new String[] {"Title"},
                  field,
                  new String[] {begin + BLANKS + "x" + separator + "x"}));

      Outcome<String> read = DraftFields.read(form, Advisory.EMPTY);

      String said = read.fold(json -> json, refused -> refused.problems().toString());
      assertThat(said).contains(field);
    }
  }
}
