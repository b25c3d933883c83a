package org.embargo.core.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdvisoryIdTest {
  @ParameterizedTest
  @ValueSource(longs = {0, -1, -(1L << 40), Long.MIN_VALUE})
  void nothing_else_than_the_number_of_a_row_is_an_id(long value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new AdvisoryId(value));
  }

  @Test
  void it_is_written_as_its_number() {
    assertThat(new AdvisoryId(Long.MAX_VALUE)).hasToString("9223372036854775807");
    assertThat("" + new AdvisoryId(1)).isEqualTo("1");
  }
}
