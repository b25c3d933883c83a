package org.embargo.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What of a JSON object was asked for, and what is wrong with it. */
abstract class StrictObject {
  private final JsonNode object;
  private final String path;
  private final Complaints problems;
  private final Set<String> known = new HashSet<>();

  StrictObject(JsonNode object, String path, Complaints problems) {
    this.object = object;
    this.path = path;
    this.problems = problems;
  }

  /** To which faults are added. */
  final Complaints problems() {
    return problems;
  }

  /** Where a field of this object is, as problems name it. */
  public final String at(String name) {
    return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
  }

  /** These are fields here, and nobody asks for them. */
  public final void pass(String... names) {
    known.addAll(List.of(names));
  }

  /** Those that begin like this are too; gives their names. */
  public final List<String> passAll(String prefix) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> !name.startsWith(prefix));
    known.addAll(names);
    return names;
  }

  public final boolean has(String name) {
    return find(name).isPresent();
  }

  /**
   * A value of the whole object, of which nobody has left a field out. Empty when there is a fault,
   * and then the fault is among the problems.
   */
  final <T> Optional<T> whole(Supplier<T> reader) {
    int before = problems.count();
    Optional<T> value = attempt("", reader, before);
    // A reader that gave up has not asked for all of its fields.
    value.ifPresent(any -> complainOfUnknown());
    return value;
  }

  private void complainOfUnknown() {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                complain(name, "is not a field here");
              }
            });
  }

  final <T> Optional<T> attempt(String name, Supplier<T> work) {
    return attempt(name, work, problems.count());
  }

  /** A value that cannot be built because of a fault named already is no second fault. */
  final <T> Optional<T> attempt(String name, Supplier<T> work, int problemsBefore) {
    try {
      return Optional.of(work.get());
    } catch (IllegalArgumentException e) {
      if (problems.count() == problemsBefore) {
        complain(name, String.valueOf(e.getMessage()));
      }
      return Optional.empty();
    }
  }

  /** JSON's null is a field that is there and says nothing: the same as absent. */
  final Optional<JsonNode> find(String name) {
    known.add(name);
    return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
  }

  final void complain(String name, String reason) {
    problems.add(at(name), reason);
  }
}
