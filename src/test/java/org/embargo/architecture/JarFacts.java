package org.embargo.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What real jars declare, as read from their bytecode: types with what they extend, and members.
 */
final class JarFacts {
  /** Jira's own that are unchecked; the jars tell only that a method names them. */
  private static final Set<String> UNCHECKED =
      Set.of(
          "com.atlassian.jira.exception.DataAccessException",
          "com.atlassian.plugin.PluginParseException",
          "com.atlassian.jira.workflow.WorkflowException",
          "com.atlassian.sal.api.websudo.WebSudoSessionException");

  private final Map<String, Fact> types = new HashMap<>();
  private final Map<String, List<Fact>> members = new HashMap<>();

  private JarFacts() {}

  /**
   * One line.
   *
   * @param modifiers of a member, or the kind of a type
   * @param names supertypes of a type, exceptions of a member
   */
  record Fact(String modifiers, Set<String> names, boolean deprecated) {
    Set<String> checked() {
      Set<String> checked = new TreeSet<>(names);
      checked.removeAll(UNCHECKED);
      return checked;
    }
  }

  static JarFacts read(Path file) throws IOException {
    JarFacts facts = new JarFacts();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("\t", -1);
      if (parts.length > 5) {
        facts.add(parts);
      }
    }
    return facts;
  }

  private void add(String[] parts) {
    Set<String> names =
        Arrays.stream(parts[3].split("[ ,]+", -1))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    Fact fact = new Fact(parts[2], names, parts[5].contains("deprecated"));
    if (parts[1].contains("#")) {
      members.computeIfAbsent(parts[1], name -> new ArrayList<>()).add(fact);
    } else {
      types.put(parts[1], fact);
    }
  }

  boolean knows(String type) {
    return types.containsKey(type);
  }

  String kind(String type) {
    return types.get(type).modifiers();
  }

  /** Also where one of its supertypes is not in the jars, which may extend anything. */
  boolean mayExtend(String type, String parent) {
    Set<String> closure = closure(type);
    return closure.contains(parent.replace("jakarta.", "javax."))
        || closure.stream().anyMatch(name -> !name.startsWith("java.") && !knows(name));
  }

  /** At the type or, but for constructors, at what it extends; javax is jakarta in Jira 11. */
  List<Fact> find(Class<?> type, String member) {
    Set<String> owners = new LinkedHashSet<>(Set.of(type.getName()));
    if (!member.startsWith("<init>")) {
      owners.addAll(closure(type.getName()));
    }
    return owners.stream()
        .map(owner -> members.get(owner + "#" + member.replace("jakarta.", "javax.")))
        .filter(found -> found != null)
        .findFirst()
        .orElse(List.of());
  }

  private Set<String> closure(String type) {
    Set<String> closure = new LinkedHashSet<>();
    collect(type, closure);
    return closure;
  }

  private void collect(String type, Set<String> closure) {
    Fact fact = types.get(type);
    if (fact != null) {
      fact.names().stream().filter(closure::add).forEach(name -> collect(name, closure));
    }
  }
}
