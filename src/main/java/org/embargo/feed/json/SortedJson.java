package org.embargo.feed.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.embargo.core.advisory.Document;

/**
 * JSON documents out of maps, lists, texts and numbers: keys are sorted, so that equal facts give
 * equal bytes. Empty lists and texts, which no format takes, are left out by {@link
 * #putUnlessEmpty}.
 */
public final class SortedJson {
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private static final ObjectWriter WRITER =
      new ObjectMapper()
          .writer(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                  .withObjectIndenter(INDENT)
                  .withArrayIndenter(INDENT));

  private SortedJson() {}

  public static Document document(String format, Map<String, ?> json) {
    try {
      return new Document(format, "application/json", WRITER.writeValueAsString(new Sorted(json)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps and texts can always be written as JSON", e);
    }
  }

  /** Writes itself; the library's way over serializers takes longer than the bytes do. */
  private static final class Sorted extends JsonSerializable.Base {
    private final Map<String, ?> json;

    Sorted(Map<String, ?> json) {
      this.json = json;
    }

    @Override
    public void serialize(JsonGenerator generator, SerializerProvider any) throws IOException {
      write(generator, json);
      generator.writeRaw('\n');
    }

    @Override
    public void serializeWithType(
        JsonGenerator generator, SerializerProvider any, TypeSerializer type) throws IOException {
      serialize(generator, any);
    }
  }

  private static void write(JsonGenerator generator, Object json) throws IOException {
    if (json instanceof String text) {
      generator.writeString(text);
    } else if (json instanceof Map<?, ?> map) {
      generator.writeStartObject();
      for (Map.Entry<?, ?> entry : sorted(map)) {
        generator.writeFieldName((String) entry.getKey());
        write(generator, entry.getValue());
      }
      generator.writeEndObject();
    } else if (json instanceof Collection<?> values) {
      generator.writeStartArray();
      for (Object value : values) {
        write(generator, value);
      }
      generator.writeEndArray();
    } else if (json instanceof Double number) {
      generator.writeNumber(number);
    } else {
      throw new IllegalArgumentException("not written as JSON: " + json.getClass());
    }
  }

  private static Collection<? extends Map.Entry<?, ?>> sorted(Map<?, ?> map) {
    if (map instanceof SortedMap || map.size() == 1) {
      return map.entrySet();
    }
    Map.Entry<?, ?>[] entries = map.entrySet().toArray(Map.Entry<?, ?>[]::new);
    Arrays.sort(entries, SortedJson::byKey);
    return Arrays.asList(entries);
  }

  private static int byKey(Map.Entry<?, ?> one, Map.Entry<?, ?> other) {
    return ((String) one.getKey()).compareTo((String) other.getKey());
  }

  public static void putUnlessEmpty(Map<String, Object> json, String name, String text) {
    if (!text.isEmpty()) {
      json.put(name, text);
    }
  }

  public static void putUnlessEmpty(Map<String, Object> json, String name, Collection<?> values) {
    if (!values.isEmpty()) {
      json.put(name, List.copyOf(values));
    }
  }

  /** Each value as {@code written}; nothing where there are no values. */
  public static <T> void putEach(
      Map<String, Object> json, String name, Collection<T> values, Function<T, ?> written) {
    if (!values.isEmpty()) {
      json.put(name, each(values, written));
    }
  }

  public static <T, R> List<R> each(Collection<T> values, Function<T, R> written) {
    List<R> all = new ArrayList<>(values.size());
    values.forEach(value -> all.add(written.apply(value)));
    return all;
  }
}
