package org.embargo.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
  @ParameterizedTest
  @CsvSource({"12h, 12", "7d, 168", "2W, 336", "' 1d ', 24", "9999d, 239976"})
  void a_length_of_time_is_read(String text, int hours) {
    assertThat(Selection.embargoEnds(text).within()).isEqualTo(Duration.ofHours(hours));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "d", "0d", "-7d", "7m", "10000d", "1d 2h", "7d; DROP"})
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> Selection.embargoEnds(text)).hasMessageContaining("7d");
  }
}
