package org.embargo.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
  private static final String OURS = "\"abc-html\"";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"abc-html\"",
        "W/\"abc-html\"",
        "\"x\", \"abc-html\"",
        "\"x\",W/\"abc-html\",\"y\"",
        " , ,\t\"abc-html\" , ",
        "\"a,b\", \"abc-html\"",
        "\"\", \"abc-html\"",
        "*",
        " * ",
      })
  void a_reader_that_has_it_is_told_so(String header) {
    assertThat(EntityTags.match(List.of(header), OURS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc-html",
        "\"abc-html",
        "\"abc-htm\"",
        "\"ABC-HTML\"",
        "w/\"abc-html\"",
        "\"x, abc-html\"",
        "\"x\" y \"abc-html\"",
        "\"x\"\"abc-html\"",
        "*, \"abc-html\"",
        "W/",
      })
  void everybody_else_gets_it(String header) {
    assertThat(EntityTags.match(List.of(header), OURS)).isFalse();
  }

  @Test
  void several_headers_are_one_list() {
    assertThat(EntityTags.match(List.of("\"x\"", OURS), OURS)).isTrue();
    assertThat(EntityTags.match(List.of(), OURS)).isFalse();
  }

  @Test
  void a_long_header_is_read_in_its_length() {
    assertThat(EntityTags.match(List.of(",".repeat(200_000) + OURS), OURS)).isTrue();
    assertThat(EntityTags.match(List.of("\"x\",".repeat(50_000) + OURS), OURS)).isTrue();
    assertThat(EntityTags.match(List.of("\"" + "x".repeat(200_000)), OURS)).isFalse();
  }
}
