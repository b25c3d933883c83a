package org.embargo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/jira-api.md lists what is declared of Jira's API, and the plugin calls nothing else. */
class JiraApiTest {
  private static final Path LIST = Path.of("docs/jira-api.md");
  private static final Pattern ROW = Pattern.compile("^\\| *`([^`]+)` *\\|.*\\|(.*)\\|\\s*$");
  private static final JavaClasses PLUGIN =
      new ClassFileImporter().importPath(Path.of("target/classes/org/embargo"));
  private static final JavaClasses SANDBOX =
      new ClassFileImporter().importPath(Path.of("target/test-classes/org/embargo/sandbox"));
  private static final JavaClasses DECLARED =
      new ClassFileImporter()
          .importPaths(
              Path.of("target/classes/com/atlassian"), Path.of("target/classes/org/ofbiz"));

  @Test
  void the_list_and_the_declarations_agree() throws Exception {
    assertThat(declared()).isEqualTo(listed(".*"));
  }

  @Test
  void the_plugin_calls_nothing_that_is_not_listed() throws Exception {
    assertThat(listed(".*")).containsAll(calledBy(PLUGIN));
  }

  @Test
  void what_the_plugin_does_not_use_is_marked_as_the_sandboxs() throws Exception {
    Set<String> unused = listed(".*");
    unused.removeAll(usedByPlugin());

    assertThat(listed(".*sandbox.*")).isEqualTo(unused);
  }

  @Test
  void nothing_is_declared_without_use() throws Exception {
    Set<String> unused = listed(".*sandbox.*");
    unused.removeAll(calledBy(SANDBOX));
    // Called by the platform, or there because a type has to have it.
    unused.removeIf(member -> member.matches(".*#(equals|hashCode|toString|<init>)\\(.*"));
    unused.removeIf(member -> member.matches(".*(UrlMode|RunMode)#.*"));
    unused.removeIf(member -> !member.contains("#"));

    assertThat(unused).isEmpty();
  }

  private static Set<String> usedByPlugin() throws Exception {
    Set<String> used = calledBy(PLUGIN);
    Set<String> types = typesOf(PLUGIN);
    listed(".*").stream()
        .filter(member -> isImplemented(member) || types.contains(member))
        .forEach(used::add);
    return used;
  }

  private static Set<String> listed(String note) throws Exception {
    return Files.readAllLines(LIST).stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .filter(row -> row.group(2).strip().matches(note))
        .map(row -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> declared() {
    Set<String> members = new TreeSet<>();
    for (JavaClass type : DECLARED) {
      if (!type.getModifiers().contains(JavaModifier.PUBLIC) || isPackageInfo(type)) {
        continue;
      }
      Set<String> own =
          Stream.of(type.getMethods(), type.getConstructors(), type.getFields())
              .flatMap(Set::stream)
              .filter(JiraApiTest::isVisible)
              .filter(member -> origin(member).equals(member))
              .map(JiraApiTest::describe)
              .collect(Collectors.toSet());
      members.addAll(own.isEmpty() ? Set.of(type.getName()) : own);
    }
    return members;
  }

  private static boolean isVisible(JavaMember member) {
    boolean open =
        member.getModifiers().contains(JavaModifier.PUBLIC)
            || member.getModifiers().contains(JavaModifier.PROTECTED);
    boolean ofEveryEnum =
        member.getOwner().isEnum() && member.getName().matches("values|valueOf|\\$values");
    boolean synthetic = member.getModifiers().contains(JavaModifier.SYNTHETIC);
    return open && !ofEveryEnum && !synthetic;
  }

  private static boolean isPackageInfo(JavaClass type) {
    return type.getSimpleName().equals("package-info");
  }

  /** Members of Atlassian's types that the bytecode names, at the type that declares them. */
  private static Set<String> calledBy(JavaClasses classes) {
    return membersOf(classes)
        .map(JiraApiTest::describe)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Types that the bytecode names, or that Atlassian's members that it calls have in their
   * signature.
   */
  private static Set<String> typesOf(JavaClasses classes) {
    Stream<JavaClass> own =
        classes.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(Dependency::getTargetClass);
    Stream<JavaClass> theirs =
        membersOf(classes).flatMap(member -> member.getAllInvolvedRawTypes().stream());
    return Stream.concat(own, theirs).map(JavaClass::getName).collect(Collectors.toSet());
  }

  private static Stream<JavaMember> membersOf(JavaClasses classes) {
    return classes.stream()
        .flatMap(type -> type.getAccessesFromSelf().stream())
        .map(access -> access.getTarget().resolveMember())
        .flatMap(Optional::stream)
        .filter(member -> isAtlassians(member.getOwner()))
        .map(JiraApiTest::origin);
  }

  private static boolean isAtlassians(JavaClass type) {
    return type.getName().startsWith("com.atlassian.") || type.getName().startsWith("org.ofbiz.");
  }

  /** The member that it implements or overrides: listed there, and not again below it. */
  private static JavaMember origin(JavaMember member) {
    if (!(member instanceof JavaMethod method)) {
      return member;
    }
    String[] parameters =
        method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
    return Stream.of(
            member.getOwner().getAllRawSuperclasses(), member.getOwner().getAllRawInterfaces())
        .flatMap(Collection::stream)
        .filter(JiraApiTest::isAtlassians)
        .map(parent -> parent.tryGetMethod(method.getName(), parameters))
        .flatMap(Optional::stream)
        .<JavaMember>map(found -> found)
        .findFirst()
        .orElse(member);
  }

  /** The plugin implements or overrides it, so that Jira calls it. */
  private static boolean isImplemented(String member) {
    String owner = member.replaceFirst("#.*", "");
    String name = member.replaceFirst(".*#", "").replaceFirst("\\(.*", "");
    boolean byALambda = member.contains("TransactionCallback#");
    return byALambda
        || PLUGIN.stream()
            .filter(type -> type.isAssignableTo(owner) && !type.getName().equals(owner))
            .anyMatch(type -> type.getMethods().stream().anyMatch(m -> m.getName().equals(name)));
  }

  private static String describe(JavaMember member) {
    String owner = member.getOwner().getName();
    if (member instanceof JavaField field) {
      return owner + "#" + field.getName() + ":" + name(field.getRawType());
    }
    JavaCodeUnit unit = (JavaCodeUnit) member;
    String parameters =
        unit.getRawParameterTypes().stream()
            .map(JiraApiTest::name)
            .collect(Collectors.joining(","));
    String result = member instanceof JavaMethod ? ":" + name(unit.getRawReturnType()) : "";
    return owner + "#" + unit.getName() + "(" + parameters + ")" + result;
  }

  /** Arrays as in source: {@code java.lang.Object[]}. */
  private static String name(JavaClass type) {
    return type.isArray() ? name(type.getComponentType()) + "[]" : type.getName();
  }
}
