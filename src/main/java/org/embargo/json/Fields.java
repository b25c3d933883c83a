package org.embargo.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a JSON object strictly and names every fault with its place, such as {@code
 * affected[1].from}. Unknown fields are faults: a misspelt one must not be lost in silence.
 */
public final class Fields extends TextFields {
  Fields(JsonNode object, String path, Complaints problems) {
    super(object, path, problems);
  }

  /** Empty when there is a fault, and then the fault is among the problems. */
  <T> Optional<T> build(Function<Fields, T> reader) {
    return whole(() -> reader.apply(this));
  }

  /** A whole number that has to be there; 0 in its place if it is not. */
  public long number(String name) {
    Optional<JsonNode> node = find(name);
    if (node.isPresent() && node.get().isIntegralNumber() && node.get().canConvertToLong()) {
      return node.get().longValue();
    }
    complain(name, node.isPresent() ? "is not a whole number" : "is missing");
    return 0;
  }

  /** A whole number within bounds, both included. */
  public int number(String name, int least, int most) {
    long number = number(name);
    if (number < least || number > most) {
      complain(name, "is not between " + least + " and " + most);
      return least;
    }
    return (int) number;
  }

  /** A whole number within bounds that may be absent. */
  public Optional<Integer> optionalNumber(String name, int least, int most) {
    return find(name).map(any -> number(name, least, most));
  }

  /** True or false; false when the field is absent. */
  public boolean flag(String name) {
    Optional<JsonNode> node = find(name);
    if (node.isPresent() && !node.get().isBoolean()) {
      complain(name, "is neither true nor false");
    }
    return node.map(JsonNode::booleanValue).orElse(false);
  }

  /** An object that has to be there. */
  public <T> Optional<T> object(String name, Function<Fields, T> reader) {
    Optional<JsonNode> node = find(name);
    if (node.isPresent() && node.get().isObject()) {
      return new Fields(node.get(), at(name), problems()).build(reader);
    }
    complain(name, node.isPresent() ? "is not an object" : "is missing");
    return Optional.empty();
  }

  /** An object that may be absent. */
  public <T> Optional<T> optionalObject(String name, Function<Fields, T> reader) {
    return find(name).isPresent() ? object(name, reader) : Optional.empty();
  }

  /** An object that has to be there, as JSON for somebody else to read. */
  public String json(String name) {
    Optional<JsonNode> node = find(name);
    if (node.filter(JsonNode::isObject).isEmpty()) {
      complain(name, node.isPresent() ? "is not an object" : "is missing");
    }
    return node.map(JsonNode::toString).orElse("");
  }

  /** For {@link #optional} and {@link #required}: an instant in UTC. */
  public static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "is no instant in UTC such as 2026-12-01T15:00:00Z: " + text, e);
    }
  }

  /** A list of objects; empty when the field is absent. */
  public <T> List<T> list(String name, Function<Fields, T> reader) {
    List<T> values = new ArrayList<>();
    List<JsonNode> elements = elements(name);
    for (int i = 0; i < elements.size(); i++) {
      String place = name + "[" + i + "]";
      if (elements.get(i).isObject()) {
        new Fields(elements.get(i), at(place), problems()).build(reader).ifPresent(values::add);
      } else {
        complain(place, "is not an object");
      }
    }
    return values;
  }
}
