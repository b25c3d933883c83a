package org.embargo.feed.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.embargo.core.advisory.Document;

/**
 * JSON documents out of maps: keys are sorted, so that equal facts give equal bytes. Empty lists
 * and texts, which no format takes, are left out by {@link #putUnlessEmpty}.
 */
public final class SortedJson {
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build()
          .writer(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                  .withObjectIndenter(INDENT)
                  .withArrayIndenter(INDENT));

  private SortedJson() {}

  public static Document document(String format, Map<String, ?> json) {
    try {
      return new Document(format, "application/json", WRITER.writeValueAsString(json) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps and texts can always be written as JSON", e);
    }
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
}
