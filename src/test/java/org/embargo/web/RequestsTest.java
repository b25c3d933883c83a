package org.embargo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R30")
class RequestsTest {
  @Test
  void an_offset_is_heeded() {
    assertThat(Requests.instant("2026-12-01T12:00:00-08:00"))
        .isEqualTo(Instant.parse("2026-12-01T20:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-12-01T15:00:00",
        "2026-12-01",
        "15:00Z",
        "tomorrow",
        "",
        "2026-02-30T00:00:00Z",
        "+12026-12-01T15:00:00Z"
      })
  void a_date_without_time_or_zone_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Requests.instant(text));
  }
}
