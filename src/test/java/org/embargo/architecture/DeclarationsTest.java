package org.embargo.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is declared of Jira's API has the shape that the real jars have. */
class DeclarationsTest {
  private static final Path FACTS = Path.of("../shared/data/jira-api/members.tsv");
  private static final Path LIST = Path.of("docs/jira-api.md");
  private static final Pattern ABSENT = Pattern.compile("(?m)^- `([^`]+)`: ");

  @Test
  void each_declaration_has_the_kind_the_supertypes_and_the_members_of_the_real_one()
      throws Exception {
    JarFacts facts = facts();

    List<String> faults = new ArrayList<>();
    for (Class<?> type : declared()) {
      if (facts.knows(type.getName())) {
        compare(type, facts, faults);
      }
    }

    assertThat(faults).isEmpty();
  }

  @Test
  void what_the_jars_do_not_have_is_listed_with_the_reason() throws Exception {
    JarFacts facts = facts();
    Set<String> listed = new TreeSet<>();
    Matcher matcher = ABSENT.matcher(Files.readString(LIST));
    while (matcher.find()) {
      listed.add(matcher.group(1));
    }

    assertThat(declared())
        .extracting(Class::getName)
        .filteredOn(name -> !facts.knows(name))
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void what_is_deprecated_there_is_marked_in_the_list() throws Exception {
    JarFacts facts = facts();
    List<String> rows = Files.readAllLines(LIST);

    List<String> unmarked = new ArrayList<>();
    for (Class<?> type : declared()) {
      for (Member member : members(type)) {
        String name = describe(member);
        boolean isDeprecated = facts.find(type, name).stream().allMatch(JarFacts.Fact::deprecated);
        if (isDeprecated && !facts.find(type, name).isEmpty()) {
          String row = "| `" + type.getName() + "#" + name.replace("):void", ")");
          rows.stream()
              .filter(line -> line.startsWith(row) && !line.contains("deprecated"))
              .forEach(unmarked::add);
        }
      }
    }

    assertThat(unmarked).isEmpty();
  }

  private static JarFacts facts() throws Exception {
    assumeTrue(
        Files.exists(FACTS),
        "skipped: " + FACTS + " has the members of the real jars, and is absent");
    return JarFacts.read(FACTS);
  }

  private static List<Class<?>> declared() throws ClassNotFoundException {
    List<Class<?>> types = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .importPaths(
                Path.of("target/classes/com/atlassian"), Path.of("target/classes/org/ofbiz"))) {
      Class<?> loaded =
          Class.forName(type.getName(), false, DeclarationsTest.class.getClassLoader());
      if (Modifier.isPublic(loaded.getModifiers()) && !type.getName().endsWith("package-info")) {
        types.add(loaded);
      }
    }
    return types;
  }

  private static void compare(Class<?> type, JarFacts facts, List<String> faults) {
    String real = facts.kind(type.getName());
    if (!kind(type).equals(real)) {
      faults.add(type.getName() + " is declared as " + kind(type) + ", and is a " + real);
    }
    for (Class<?> parent : parents(type)) {
      if (!facts.mayExtend(type.getName(), parent.getName())) {
        faults.add(type.getName() + " has no supertype " + parent.getName());
      }
    }
    members(type).forEach(member -> compare(type, member, facts, faults));
  }

  private static void compare(Class<?> type, Member member, JarFacts facts, List<String> faults) {
    String name = describe(member);
    List<JarFacts.Fact> found = facts.find(type, name);
    String told = type.getName() + "#" + name;
    if (found.isEmpty() && !isOfOthers(type, member)) {
      faults.add(told + " does not exist");
    } else if (found.stream().noneMatch(fact -> agrees(member, fact))) {
      if (!found.isEmpty()) {
        faults.add(told + " differs: " + found);
      }
    }
  }

  private static boolean agrees(Member member, JarFacts.Fact fact) {
    int modifiers = member.getModifiers();
    boolean alike =
        Modifier.isStatic(modifiers) == fact.modifiers().contains("static")
            && Modifier.isProtected(modifiers) == fact.modifiers().contains("protected");
    boolean isLoose = Modifier.isAbstract(modifiers) || !fact.modifiers().contains("abstract");
    return alike && isLoose && checked(member).equals(fact.checked());
  }

  /** By the interface of another library, of which these jars tell nothing. */
  private static boolean isOfOthers(Class<?> type, Member member) {
    return member instanceof Method method
        && Arrays.stream(type.getInterfaces())
            .filter(parent -> !isAtlassians(parent))
            .flatMap(parent -> Arrays.stream(parent.getMethods()))
            .anyMatch(theirs -> describe(theirs).equals(describe(method)));
  }

  private static boolean isAtlassians(Class<?> type) {
    return type.getName().startsWith("com.atlassian.") || type.getName().startsWith("org.ofbiz.");
  }

  private static Set<String> checked(Member member) {
    return member instanceof Executable executable
        ? Arrays.stream(executable.getExceptionTypes())
            .filter(thrown -> !RuntimeException.class.isAssignableFrom(thrown))
            .map(Class::getName)
            .collect(Collectors.toCollection(TreeSet::new))
        : Set.of();
  }

  private static String kind(Class<?> type) {
    if (type.isAnnotation()) {
      return "annotation";
    }
    if (type.isEnum()) {
      return "enum";
    }
    if (type.isInterface()) {
      return "interface";
    }
    boolean isFinal = Modifier.isFinal(type.getModifiers());
    return (isFinal ? "final " : Modifier.isAbstract(type.getModifiers()) ? "abstract " : "")
        + "class";
  }

  private static List<Class<?>> parents(Class<?> type) {
    return Stream.concat(
            Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
        .filter(parent -> parent != Object.class && parent != Enum.class)
        .toList();
  }

  private static List<Member> members(Class<?> type) {
    return Stream.<Member>concat(
            Stream.concat(
                Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredFields())),
            Arrays.stream(type.getDeclaredConstructors()))
        .filter(member -> Modifier.isPublic(member.getModifiers()) || isProtected(member))
        .filter(member -> !member.isSynthetic())
        .filter(member -> !(type.isEnum() && member.getName().matches("values|valueOf")))
        .toList();
  }

  private static boolean isProtected(Member member) {
    return Modifier.isProtected(member.getModifiers());
  }

  private static String describe(Member member) {
    if (member instanceof Field field) {
      return field.getName() + ":" + field.getType().getTypeName();
    }
    String parameters =
        Arrays.stream(((Executable) member).getParameterTypes())
            .map(Class::getTypeName)
            .collect(Collectors.joining(","));
    return member instanceof Constructor<?>
        ? "<init>(" + parameters + "):void"
        : member.getName()
            + "("
            + parameters
            + "):"
            + ((Method) member).getReturnType().getTypeName();
  }
}
