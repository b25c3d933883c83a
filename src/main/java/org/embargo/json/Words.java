package org.embargo.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Words of closed lists, and fields that are left out when they say nothing. */
final class Words {
  private Words() {}

  static <E extends Enum<E>> E oneOf(E[] all, Function<E, String> word, String text) {
    return Arrays.stream(all)
        .filter(one -> word.apply(one).equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "is not one of " + Arrays.stream(all).map(word).toList() + ": " + text));
  }

  static void putUnlessEmpty(ObjectNode json, String name, String text) {
    if (!text.isEmpty()) {
      json.put(name, text);
    }
  }

  static void putUnlessEmpty(ObjectNode json, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      texts.forEach(json.putArray(name)::add);
    }
  }

  static <T> void putUnlessEmpty(
      ObjectNode json, String name, List<T> values, BiConsumer<T, ObjectNode> writer) {
    if (!values.isEmpty()) {
      ArrayNode array = json.putArray(name);
      values.forEach(value -> writer.accept(value, array.addObject()));
    }
  }
}
