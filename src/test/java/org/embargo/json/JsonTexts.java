package org.embargo.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Finds and replaces the texts of a JSON form, wherever they are. */
public final class JsonTexts {
  private JsonTexts() {}

  public static List<JsonPointer> in(ObjectNode json) {
    return in(json, JsonPointer.empty());
  }

  private static List<JsonPointer> in(JsonNode node, JsonPointer at) {
    List<JsonPointer> found = new ArrayList<>();
    if (node.isTextual()) {
      found.add(at);
    }
    node.properties()
        .forEach(field -> found.addAll(in(field.getValue(), at.appendProperty(field.getKey()))));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      found.addAll(in(node.get(i), at.appendIndex(i)));
    }
    return found;
  }

  /** A copy with another text there. */
  public static ObjectNode with(ObjectNode json, JsonPointer place, String text) {
    ObjectNode copy = json.deepCopy();
    JsonNode parent = copy.at(place.head());
    if (parent instanceof ArrayNode list) {
      list.set(place.last().getMatchingIndex(), text);
    } else {
      ((ObjectNode) parent).put(place.last().getMatchingProperty(), text);
    }
    return copy;
  }
}
