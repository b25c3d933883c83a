package org.embargo.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.function.Function;
import org.embargo.app.common.Outcome;
import org.embargo.core.text.Limits;

/** A text that is meant to be one JSON object. */
public final class Body {
  /** Objects and lists within each other. */
  static final int DEEPEST = 64;

  /** Characters of a field's name, and digits of a number. */
  private static final int LONGEST_NAME = 256;

  private static final int LONGEST_NUMBER = 100;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static {
    MAPPER
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNameLength(LONGEST_NAME)
                .maxNumberLength(LONGEST_NUMBER)
                .build());
  }

  private Body() {}

  /**
   * Reads the object with {@code reader}, which asks for its fields and builds a value from them.
   */
  public static <T> Outcome<T> read(String json, Function<Fields, T> reader) {
    return parse(json).then(root -> read(root, reader));
  }

  /** As {@link #read}, of what was stored: whatever limits there are now. */
  static <T> Outcome<T> stored(String json, Function<Fields, T> reader) {
    return Limits.lifted(() -> read(json, reader));
  }

  /**
   * As {@link #stored}.
   *
   * @throws IllegalStateException where it was never written here; the message says how many faults
   *     there are, as those quote what is stored
   */
  static <T> T readStored(String json, Function<Fields, T> reader) {
    return stored(json, reader)
        .fold(
            value -> value,
            refused -> {
              throw new IllegalStateException(
                  "what is stored cannot be read: " + refused.problems().size() + " faults");
            });
  }

  static <T> Outcome<T> read(JsonNode root, Function<Fields, T> reader) {
    if (!root.isObject()) {
      return Outcome.invalid("", "is not a JSON object");
    }
    Complaints problems = new Complaints();
    Optional<T> value = new Fields(root, "", problems).build(reader);
    return problems.count() == 0
        ? new Outcome.Done<>(value.orElseThrow())
        : Outcome.invalid(problems.all());
  }

  /** Any JSON, within the limits. */
  static Outcome<JsonNode> parse(String json) {
    try {
      return new Outcome.Done<>(MAPPER.readTree(json));
    } catch (StreamConstraintsException e) {
      return Outcome.invalid(
          "",
          "is nested more than "
              + DEEPEST
              + " deep, or has a name of more than "
              + LONGEST_NAME
              + " characters or a number of more than "
              + LONGEST_NUMBER
              + " digits");
    } catch (JsonProcessingException e) {
      return Outcome.invalid("", "is not JSON: " + e.getOriginalMessage() + at(e));
    }
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
