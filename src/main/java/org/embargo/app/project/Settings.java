package org.embargo.app.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.embargo.core.project.ProjectLogEntry.Change;
import org.embargo.core.project.ProjectLogEntry.What;

/** Which settings differ between two JSON objects. */
public final class Settings {
  private Settings() {}

  /** With the values of those that differ; one that is absent in an object is left out there. */
  public static Change change(What what, ObjectNode before, ObjectNode after) {
    Set<String> names = new TreeSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
    return new Change(what, String.join(", ", names), only(names, before), only(names, after));
  }

  private static String only(Set<String> names, ObjectNode of) {
    ObjectNode some = JsonNodeFactory.instance.objectNode();
    for (String name : names) {
      JsonNode value = of.get(name);
      if (value != null) {
        some.set(name, value);
      }
    }
    return some.isEmpty() ? "" : some.toString();
  }
}
