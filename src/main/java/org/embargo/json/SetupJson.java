package org.embargo.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import org.embargo.core.setup.Choices;
import org.embargo.core.setup.Choices.LevelChoice;
import org.embargo.core.setup.step.Step;

/**
 * Steps and choices as the database keeps them: by the names of their records and components, which
 * for that reason never change.
 */
public final class SetupJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .addMixIn(Step.class, ByName.class)
          .addMixIn(LevelChoice.class, ByName.class)
          .registerSubtypes(Step.class.getPermittedSubclasses())
          .registerSubtypes(LevelChoice.class.getPermittedSubclasses())
          .build();

  private SetupJson() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  private interface ByName {}

  public static String write(Step step) {
    return text(step);
  }

  public static String write(Choices choices) {
    return text(choices);
  }

  public static Step step(String json) {
    return read(json, Step.class);
  }

  public static Choices choices(String json) {
    return read(json, Choices.class);
  }

  private static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a step of a setup cannot be written", e);
    }
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored step of a setup cannot be read", e);
    }
  }
}
