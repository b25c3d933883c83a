package org.embargo.core.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.embargo.core.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CvssTest {
  @ParameterizedTest
  @CsvSource({
    "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, 9.8, CRITICAL",
    "CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:C/C:H/I:H/A:N, 8.0, HIGH",
    "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N, 0.0, NONE",
    "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N, 9.3, CRITICAL",
    // Threat metrics change the library's score; the record's base score they must not.
    "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U, 9.3, CRITICAL"
  })
  void a_vector_has_its_base_score(String vector, double score, String severity) {
    Cvss cvss = Cvss.of(vector);

    assertThat(cvss.baseScore()).isEqualTo(score);
    assertThat(cvss.baseSeverity()).isEqualTo(severity);
    assertThat(cvss.vector()).isEqualTo(vector);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9.8",
        "(AV:N/AC:L/Au:N/C:P/I:P/A:P)",
        "AV:N/AC:L/Au:N/C:P/I:P",
        "CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P",
        "CVSS:5.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
        "CVSS:3.1/AV:N",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/A:N",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H ",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/",
        "CVSS:3.1/AV:Q/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/ZZ:Z",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N"
      })
  void what_is_no_vector_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Cvss.of(text));
  }

  @Test
  void metrics_are_put_into_the_order_of_the_specification() {
    Cvss cvss = Cvss.of("CVSS:4.0/AC:L/AV:N/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N");

    assertThat(cvss.vector()).startsWith("CVSS:4.0/AV:N/AC:L/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AV:N/AC:L/Au:N/C:P/I:P/A:P", "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"})
  void a_score_of_long_ago_is_read_and_not_given_anew(String vector) {
    Cvss cvss = Cvss.of(vector);

    assertThat(cvss.vector()).isEqualTo(vector);
    assertThat(
            AdvisoryBuilder.from(AdvisoryFixture.complete()).cvss(List.of(cvss)).build().problems())
        .extracting(Problem::field)
        .containsExactly("cvss");
  }
}
