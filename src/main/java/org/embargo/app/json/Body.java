package org.embargo.app.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.embargo.app.Outcome;
import org.embargo.core.disclosure.Problem;

/** A text that is meant to be one JSON object. */
public final class Body {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Body() {}

  /**
   * Reads the object with {@code reader}, which asks for its fields and builds a value from them.
   */
  public static <T> Outcome<T> read(String json, Function<Fields, T> reader) {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      return Outcome.invalid("", "is not JSON: " + e.getOriginalMessage() + at(e));
    }
    if (!root.isObject()) {
      return Outcome.invalid("", "is not a JSON object");
    }
    List<Problem> problems = new ArrayList<>();
    Optional<T> value = new Fields(root, "", problems).build(reader);
    return problems.isEmpty() ? new Outcome.Done<>(value.orElseThrow()) : Outcome.invalid(problems);
  }

  private static String at(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : " (line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr()
            + ")";
  }
}
