package org.embargo.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.embargo.core.advisory.AdvisoryGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text of an advisory, found by walking its JSON form. */
class AdvisoryTextsTest {
  private static final int ADVISORIES = 60;

  @ParameterizedTest
  @ValueSource(strings = {"\u0007", "\u0000", "\u007f", "\u0085", "\u202e", "\u2066", "\u2069"})
  void no_text_takes_characters_of_control_or_direction(String unfit) {
    int tried = 0;
    for (int seed = 0; seed < ADVISORIES; seed++) {
      ObjectNode json = AdvisoryJson.write(new AdvisoryGenerator(seed).next());
      for (JsonPointer place : JsonTexts.in(json)) {
        ObjectNode spoilt = JsonTexts.with(json, place, json.at(place).textValue() + unfit + "z");

        assertThat(AdvisoryJson.read(spoilt.toString()).asOptional())
            .describedAs("seed %d, %s", seed, place)
            .isEmpty();
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(1_000);
  }
}
