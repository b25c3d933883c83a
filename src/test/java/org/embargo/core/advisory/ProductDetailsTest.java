package org.embargo.core.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductDetailsTest {
  private static final String REST = ":*".repeat(9);

  @ParameterizedTest
  @ValueSource(strings = {"ab", "\\!", "\\\\", "-_"})
  void a_long_name_of_a_product_takes_no_more_of_the_stack_than_a_short_one(String two) {
    String longest = "cpe:2.3:a:" + two.repeat(1_010) + REST;

    assertThat(ProductDetails.requireCpe(longest)).isEqualTo(longest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a?", "??a*", "a\\:b", "a\\?*", "*", "-", "\\*", "a-b_c.d"})
  void a_part_of_a_cpe_name_is_a_word_with_jokers_around_it(String part) {
    assertThat(ProductDetails.requireCpe("cpe:2.3:a:" + part + REST)).contains(part);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "a?b", "a\\", "a\\b", "a!", "a:"})
  void anything_else_is_none(String part) {
    assertThatThrownBy(() -> ProductDetails.requireCpe("cpe:2.3:a:" + part + REST))
        .hasMessageContaining("not a CPE name");
  }
}
