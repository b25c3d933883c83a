package org.embargo.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.embargo.app.collaboration.KeepCollaborators;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.SealingClock;
import org.embargo.app.conversation.KeepInternal;
import org.embargo.app.guard.Guard;
import org.embargo.app.history.Journal;
import org.embargo.app.seal.Reconcile;
import org.embargo.app.seal.Reseal;
import org.embargo.app.seal.SealNow;
import org.embargo.jira.seal.ConfigurationListener;
import org.embargo.jira.time.DatabaseClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which clock a class holds is its type (decision 18). */
class ClockRulesTest {
  private static final JavaClasses PLUGIN =
      new ClassFileImporter().importPath(Path.of("target/classes/org/embargo"));

  /** What closes an issue, a comment or a list to strangers. */
  private static final Class<?>[] SEALING = {
    Guard.class, Reseal.class, SealNow.class, KeepCollaborators.class, KeepInternal.class
  };

  /** The last one measures how long it was busy, and nothing else. */
  @Test
  @Tag("R9")
  void r9_the_clock_of_a_node_is_used_by_three_classes() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(DatabaseClock.class, SealingClock.class, ConfigurationListener.class)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(PLUGIN);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Instant.class,
        LocalDate.class,
        LocalDateTime.class,
        OffsetDateTime.class,
        ZonedDateTime.class
      })
  @Tag("R9")
  void r9_nothing_reads_the_clock_of_a_node_by_itself(Class<?> type) {
    noClasses()
        .should()
        .callMethod(type, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(PLUGIN);
  }

  /** An issue is sealed whatever the time is. */
  @Test
  void sealing_waits_for_no_clock() {
    noClasses()
        .that()
        .belongToAnyOf(SEALING)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ClusterClock.class, Journal.class)
        .check(PLUGIN);
    classes()
        .that()
        .belongToAnyOf(SEALING)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(SealingClock.class)
        .check(PLUGIN);
  }

  /** A round that the cluster's clock cannot date must not count. */
  @Test
  void rounds_of_the_keeper_are_dated_by_the_clock_of_the_cluster() {
    classes()
        .that()
        .belongToAnyOf(Reconcile.class)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ClusterClock.class)
        .check(PLUGIN);
    noClasses()
        .that()
        .belongToAnyOf(Reconcile.class)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(SealingClock.class)
        .check(PLUGIN);
  }
}
