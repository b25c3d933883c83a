package org.embargo.app.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.embargo.app.seal.SealWorld.NOW;
import static org.embargo.app.seal.SealWorld.OWN;
import static org.embargo.app.seal.SealWorld.SEALING;
import static org.embargo.app.seal.SealWorld.SHARED;

import com.atlassian.crowd.event.group.GroupMembershipDeletedEvent;
import com.atlassian.jira.event.issue.security.IssueSecurityLevelAddedEvent;
import com.atlassian.jira.event.role.ProjectRoleUpdatedEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.embargo.app.common.Locks;
import org.embargo.app.common.NoLocks;
import org.embargo.core.history.LogEntry;
import org.embargo.core.project.ProjectLogEntry;
import org.embargo.core.project.ProjectLogEntry.What;
import org.embargo.jira.seal.ConfigurationListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationListenerTest {
  private final SealWorld world = new SealWorld();

  static Stream<Object> changes() {
    return Stream.of(
        new IssueSecurityLevelAddedEvent(1L, null),
        new ProjectRoleUpdatedEvent(null, null, null, null),
        new GroupMembershipDeletedEvent());
  }

  @ParameterizedTest
  @MethodSource("changes")
  void a_change_of_schemes_roles_or_groups_is_followed_by_a_round(Object event) {
    world.security(1, OWN, null);

    listener(new NoLocks()).onEvent(event);

    assertThat(world.levelOf(1)).hasValue(SEALING);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void and_by_a_look_at_who_is_on_the_teams(Object event) {
    world.keepTeam.run();
    world.team.now.add("mallory");

    listener(new NoLocks()).onEvent(event);

    assertThat(world.projectLog.of(OWN))
        .extracting(ProjectLogEntry::what, ProjectLogEntry::after, ProjectLogEntry::note)
        .endsWith(tuple(What.TEAM_JOINED, "mallory", "found in a request of admin"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void and_whoever_made_it_is_not_taken_for_the_mover_of_what_is_found(Object event) {
    world.watchIssue.look(world.security(1, OWN, SEALING));
    world.security(1, SHARED, SEALING);
    world.requestOf = "admin";

    listener(new NoLocks()).onEvent(event);

    assertThat(world.log.of(1))
        .filteredOn(line -> line.what() == LogEntry.What.MOVED)
        .extracting(LogEntry::who, LogEntry::why)
        .containsExactly(
            tuple(
                LogEntry.PRODUCT, "from project 10 to project 11; noticed in a request of admin"));
  }

  @Test
  void nothing_else_is() {
    world.security(1, OWN, null);

    listener(new NoLocks()).onEvent("anything");

    assertThat(world.levelOf(1)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void nor_what_the_product_does_itself(Object event) {
    world.security(1, OWN, null);

    listener(new Held()).onEvent(event);

    assertThat(world.levelOf(1)).isEmpty();
  }

  @Test
  void of_the_many_members_of_a_directory_only_the_first_starts_a_round() {
    ConfigurationListener listener = listener(new NoLocks());
    listener.onEvent(new GroupMembershipDeletedEvent());
    world.security(1, OWN, null);

    listener.onEvent(new GroupMembershipDeletedEvent());
    assertThat(world.levelOf(1)).isEmpty();

    listener.onEvent(new ProjectRoleUpdatedEvent(null, null, null, null));
    assertThat(world.levelOf(1)).hasValue(SEALING);
  }

  @Test
  void whoever_joins_a_group_right_after_another_change_is_seen() {
    world.keepTeam.run();
    ConfigurationListener listener = listener(new NoLocks());
    listener.onEvent(new GroupMembershipDeletedEvent());
    world.team.now.add("mallory");

    listener.onEvent(new GroupMembershipDeletedEvent());

    assertThat(world.projectLog.of(OWN))
        .extracting(ProjectLogEntry::what, ProjectLogEntry::after)
        .endsWith(tuple(What.TEAM_JOINED, "mallory"));
  }

  @Test
  void teams_that_take_long_to_read_are_left_alone_for_ten_times_as_long() {
    world.keepTeam.run();
    MovingClock clock = new MovingClock();
    world.team.whenRead = () -> clock.now = clock.now.plusSeconds(1);
    ConfigurationListener listener = listener(new NoLocks(), clock);
    listener.onEvent(new GroupMembershipDeletedEvent());
    world.team.now.add("mallory");
    Instant end = clock.now;
    Duration pause = Duration.between(NOW, end).multipliedBy(10);

    clock.now = end.plus(pause).minusMillis(1);
    listener.onEvent(new GroupMembershipDeletedEvent());
    assertThat(world.projectLog.of(OWN)).noneMatch(line -> line.what() == What.TEAM_JOINED);

    clock.now = end.plus(pause);
    listener.onEvent(new GroupMembershipDeletedEvent());
    assertThat(world.projectLog.of(OWN)).anyMatch(line -> line.what() == What.TEAM_JOINED);
  }

  private ConfigurationListener listener(Locks locks) {
    return listener(locks, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private ConfigurationListener listener(Locks locks, Clock clock) {
    return new ConfigurationListener(
        world.reconcile, world.keepTeam, () -> Optional.of("admin"), locks, clock);
  }

  private static final class MovingClock extends Clock {
    private Instant now = NOW;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  /** Inside of work of ours. */
  private static final class Held implements Locks {
    @Override
    public boolean isInside() {
      return true;
    }

    @Override
    public <T> T whileHolding(List<String> names, Supplier<T> work) {
      throw new AssertionError("waits for a lock");
    }

    @Override
    public <T> Optional<T> tryAlone(String name, Supplier<T> work) {
      throw new AssertionError("takes a lock");
    }
  }
}
