package org.embargo.app.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
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
      for (JsonPointer place : texts(json, JsonPointer.empty())) {
        ObjectNode spoilt = json.deepCopy();
        put(spoilt, place, json.at(place).textValue() + unfit + "z");

        assertThat(AdvisoryJson.read(spoilt.toString()).asOptional())
            .describedAs("seed %d, %s", seed, place)
            .isEmpty();
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(1_000);
  }

  private static List<JsonPointer> texts(JsonNode node, JsonPointer at) {
    List<JsonPointer> found = new ArrayList<>();
    if (node.isTextual()) {
      found.add(at);
    }
    node.properties()
        .forEach(field -> found.addAll(texts(field.getValue(), at.appendProperty(field.getKey()))));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      found.addAll(texts(node.get(i), at.appendIndex(i)));
    }
    return found;
  }

  private static void put(ObjectNode json, JsonPointer place, String text) {
    JsonNode parent = json.at(place.head());
    if (parent instanceof ArrayNode list) {
      list.set(place.last().getMatchingIndex(), text);
    } else {
      ((ObjectNode) parent).put(place.last().getMatchingProperty(), text);
    }
  }
}
