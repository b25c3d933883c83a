package org.embargo.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.embargo.core.text.Limits;

/** Reads the texts of a JSON object, one or many, and what texts mean. */
abstract class TextFields extends StrictObject {
  /** Characters of a text, where what is made of it has no limit of its own that is smaller. */
  static final int LONGEST = 32_767;

  /** Entries of a list, likewise. */
  static final int MOST = 10_000;

  TextFields(JsonNode object, String path, Complaints problems) {
    super(object, path, problems);
  }

  /** A text that has to be there; may be empty. */
  public String text(String name) {
    return required(name, Function.identity()).orElse("");
  }

  /** A text that is {@code otherwise} when the field is absent. */
  public String text(String name, String otherwise) {
    return optionalText(name).orElse(otherwise);
  }

  public Optional<String> optionalText(String name) {
    return find(name)
        .flatMap(
            node -> {
              if (!node.isTextual()) {
                complain(name, "is not a text");
                return Optional.empty();
              }
              if (Limits.isExceeded(node.textValue().length(), LONGEST)) {
                complain(name, tooLong(node));
                return Optional.empty();
              }
              return Optional.of(node.textValue());
            });
  }

  /** A text that means something: {@code parser} reads it or says in its exception why not. */
  public <T> Optional<T> optional(String name, Function<String, T> parser) {
    return optionalText(name).flatMap(text -> attempt(name, () -> parser.apply(text)));
  }

  /** As {@link #optional}, for a field that has to be there. */
  public <T> Optional<T> required(String name, Function<String, T> parser) {
    if (find(name).isEmpty()) {
      complain(name, "is missing");
    }
    return optional(name, parser);
  }

  /** A list of texts; empty when the field is absent. */
  public List<String> texts(String name) {
    return texts(name, Function.identity());
  }

  /** A list of texts that mean something; empty when the field is absent. */
  public <T> List<T> texts(String name, Function<String, T> parser) {
    List<T> values = new ArrayList<>();
    List<JsonNode> elements = elements(name);
    for (int i = 0; i < elements.size(); i++) {
      JsonNode element = elements.get(i);
      String place = name + "[" + i + "]";
      if (!element.isTextual()) {
        complain(place, "is not a text");
      } else if (Limits.isExceeded(element.textValue().length(), LONGEST)) {
        complain(place, tooLong(element));
      } else {
        attempt(place, () -> parser.apply(element.textValue())).ifPresent(values::add);
      }
    }
    return values;
  }

  /** A text where there is one; anything else is no fault. */
  public Optional<String> ifText(String name) {
    return find(name).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  /** The texts of a list where there is one; anything else is no fault. */
  public List<String> ifTexts(String name) {
    List<String> values = new ArrayList<>();
    find(name)
        .filter(JsonNode::isArray)
        .ifPresent(list -> list.forEach(one -> values.add(one.asText(""))));
    return values;
  }

  /** A text, or the texts of a list, however deep in lists they are. */
  public List<String> textsWithin(String name) {
    List<String> values = new ArrayList<>();
    find(name).ifPresent(node -> addTexts(name, node, values));
    return values;
  }

  private void addTexts(String name, JsonNode node, List<String> to) {
    if (node.isArray()) {
      node.forEach(element -> addTexts(name, element, to));
    } else if (node.isTextual()) {
      to.add(node.textValue());
    } else {
      complain(name, "holds what is not a text");
    }
  }

  /** A text that means something, or a list of such; empty when the field is absent. */
  public <T> List<T> oneOrMore(String name, Function<String, T> parser) {
    return find(name).filter(JsonNode::isArray).isEmpty()
        ? optional(name, parser).stream().toList()
        : texts(name, parser);
  }

  private static String tooLong(JsonNode text) {
    return "has " + text.textValue().length() + " characters, at most " + LONGEST + " are taken";
  }

  final List<JsonNode> elements(String name) {
    List<JsonNode> elements = new ArrayList<>();
    find(name)
        .ifPresent(
            node -> {
              if (!node.isArray()) {
                complain(name, "is not a list");
              } else if (Limits.isExceeded(node.size(), MOST)) {
                complain(name, "has " + node.size() + " entries, at most " + MOST + " are taken");
              } else {
                node.forEach(elements::add);
              }
            });
    return elements;
  }
}
