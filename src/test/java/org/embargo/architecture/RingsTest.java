package org.embargo.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.annotations.security.UnrestrictedAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.RawEntity;
import org.embargo.app.render.SafeHtml;
import org.embargo.app.site.Bundle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of docs/architecture.md, held by the build. */
class RingsTest {
  private static final JavaClasses PLUGIN =
      new ClassFileImporter().importPath(java.nio.file.Path.of("target/classes/org/embargo"));

  @Test
  void the_core_knows_java_itself_and_its_value_libraries_only() {
    classes()
        .that()
        .resideInAPackage("org.embargo.core..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "org.embargo.core..",
            "us.springett.cvss..",
            "org.apache.maven.artifact.versioning..")
        .check(PLUGIN);
  }

  @Test
  void the_core_has_no_clock_of_its_own_and_does_no_io() {
    noClasses()
        .that()
        .resideInAPackage("org.embargo.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.net.http..", "java.sql..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(PLUGIN);
  }

  @Test
  void the_app_knows_the_core_and_no_adapter_and_no_jira() {
    classes()
        .that()
        .resideInAPackage("org.embargo.app..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.jspecify..", "org.slf4j..", "org.embargo.app..", "org.embargo.core..")
        .check(PLUGIN);
  }

  @ParameterizedTest
  @CsvSource({
    "jira, com.atlassian.jira.. com.atlassian.cache.. com.opensymphony.. com.atlassian.event.. com.atlassian.scheduler.."
        + " com.atlassian.sal.api.. com.atlassian.plugin.web.. com.atlassian.velocity.."
        + " com.atlassian.crowd.. com.atlassian.mail.. com.atlassian.query.. org.ofbiz.. javax.xml.. org.w3c.dom.. org.xml.sax.. org.springframework.beans.factory.."
        + " org.embargo.view..",
    "store, net.java.ao.. com.atlassian.activeobjects.. com.atlassian.beehive.."
        + " com.fasterxml.jackson.. org.embargo.json..",
    "json, com.fasterxml.jackson..",
    "view, com.github.difflib..",
    "feed, com.fasterxml.jackson.. org.embargo.json.. com.github.packageurl.. org.commonmark..",
    "channel, org.embargo.core..",
    "template, org.apache.velocity..",
    "web, jakarta.. com.fasterxml.jackson.. org.embargo.json.. org.embargo.view.. com.atlassian.annotations.security.."
        + " com.atlassian.sal.api.xsrf.. com.atlassian.sal.api.websudo..",
  })
  void an_adapter_knows_what_it_adapts_and_no_other_adapter(String adapter, String foreign) {
    String[] known =
        ("java.. org.jspecify.. org.slf4j.. org.embargo.core.. org.embargo.app.. " + foreign)
            .split(" ");

    classes()
        .that()
        .resideInAPackage("org.embargo." + adapter + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(known).or(resideInAPackage("org.embargo." + adapter + "..")))
        .check(PLUGIN);
  }

  @Test
  void every_class_has_its_place_in_a_ring() {
    classes()
        .should()
        .resideInAnyPackage(
            "org.embargo.core..",
            "org.embargo.app..",
            "org.embargo.json..",
            "org.embargo.view..",
            "org.embargo.jira..",
            "org.embargo.store..",
            "org.embargo.feed..",
            "org.embargo.channel..",
            "org.embargo.template..",
            "org.embargo.web..")
        .check(PLUGIN);
  }

  @Test
  void jira_and_its_workflow_engine_are_known_to_their_adapter_only() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.embargo.jira..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.atlassian.jira..", "com.atlassian.query..", "com.opensymphony..", "org.ofbiz..")
        .check(PLUGIN);
  }

  @Test
  void html_that_is_printed_as_it_is_comes_from_markdown_or_is_public_already() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.embargo.feed.markdown")
        .and()
        .doNotHaveFullyQualifiedName(SafeHtml.class.getName())
        .and()
        .doNotHaveFullyQualifiedName(Bundle.class.getName())
        .should()
        .callConstructor(SafeHtml.class, String.class)
        .check(PLUGIN);
  }

  @Test
  void rows_never_leave_the_store() {
    classes()
        .that()
        .areAssignableTo(RawEntity.class)
        .should()
        .resideInAPackage("org.embargo.store")
        .andShould()
        .notBePublic()
        .check(PLUGIN);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.embargo.store")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.java.ao..")
        .check(PLUGIN);
  }

  @Test
  void jakarta_is_named_where_it_has_to_be_and_nowhere_else() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.embargo.web..", "org.embargo.jira.mail..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta..")
        .check(PLUGIN);
  }

  @Test
  void nobody_asks_jira_for_components_by_a_static() {
    noClasses().should().dependOnClassesThat().haveSimpleName("ComponentAccessor").check(PLUGIN);
  }

  @Test
  void every_way_in_says_who_may_use_it() {
    classes()
        .that()
        .areAnnotatedWith(Path.class)
        .or()
        .areAssignableTo(HttpServlet.class)
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .should()
        .beAnnotatedWith(AnonymousSiteAccess.class)
        .orShould()
        .beAnnotatedWith(LicensedOnly.class)
        .orShould()
        .beAnnotatedWith(UnrestrictedAccess.class)
        .check(PLUGIN);
  }

  @Test
  void only_the_public_advisories_are_open_without_restriction() {
    classes()
        .that()
        .areAnnotatedWith(UnrestrictedAccess.class)
        .should()
        .resideInAPackage("org.embargo.web.site")
        // By a secret, in keys alone.
        .orShould()
        .haveSimpleName("CalendarFeedServlet")
        .check(PLUGIN);
  }

  /** Until there are channels that an administrator configures. */
  @Test
  @Tag("R8")
  void r8_nothing_opens_a_connection() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "javax.net..", "jakarta.mail..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.net\\.(.*Socket.*|.*URLConnection|URL)")
        .check(PLUGIN);
  }

  /** No text of an issue goes by Jira's mail: who writes to it does not know the texts. */
  @Test
  @Tag("R8")
  void r8_jiras_mail_is_used_in_one_place_and_by_one_that_knows_no_texts() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.embargo.jira.mail..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.atlassian.mail..")
        .check(PLUGIN);
    noClasses()
        .that()
        .doNotHaveSimpleName("TellTeam")
        .and()
        .doNotHaveSimpleName("ReminderPost")
        .and()
        .doNotHaveSimpleName("MailProjectLog")
        .and()
        .doNotHaveSimpleName("RefusalMail")
        .and()
        .doNotHaveSimpleName("TellOfComment")
        .and()
        .resideOutsideOfPackage("org.embargo.jira.mail..")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("TeamMail")
        .check(PLUGIN);
    noClasses()
        .that()
        .haveNameMatching(
            ".*\\.(TellTeam|BreachReport|ReminderPost|MailProjectLog|RefusalMail|TellOfComment)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.embargo.core.advisory..", "org.embargo.core.conversation..")
        .check(PLUGIN);
  }

  @Test
  void no_constructor_takes_more_than_seven_collaborators() {
    classes()
        .that()
        .areNotRecords()
        .should(
            new ArchCondition<JavaClass>("have constructors of at most seven arguments") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getConstructors().stream()
                    .filter(constructor -> constructor.getParameters().size() > 7)
                    .forEach(
                        constructor ->
                            events.add(
                                SimpleConditionEvent.violated(
                                    constructor, constructor.getDescription())));
              }
            })
        .check(PLUGIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"core", "app", "jira", "web", "feed"})
  void packages_of_a_ring_form_no_cycle(String ring) {
    slices().matching("org.embargo." + ring + ".(**)").should().beFreeOfCycles().check(PLUGIN);
  }

  @Test
  void every_package_says_in_one_sentence_what_belongs_there() throws IOException {
    try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of("src/main/java"))) {
      Set<java.nio.file.Path> packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(java.nio.file.Path::getParent)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(packages)
          .hasSizeGreaterThan(50)
          .allSatisfy(
              one ->
                  assertThat(Files.readString(one.resolve("package-info.java")))
                      .matches("(?s)/\\*\\*\\s.+\\.\\s+\\*/\\s+@NullMarked\\s.*"));
    }
  }
}
