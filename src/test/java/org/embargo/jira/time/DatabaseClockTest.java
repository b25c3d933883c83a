package org.embargo.jira.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.atlassian.jira.database.DatabaseAccessor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TimeZone;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.SealingClock;
import org.embargo.sandbox.db.Database;
import org.embargo.sandbox.jira.SqlAccess;
import org.embargo.sandbox.jira.Switches;
import org.embargo.sandbox.walk.Postgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseClockTest {
  private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
  private static final Clock NODE = Clock.fixed(LONG_AGO, ZoneOffset.UTC);

  @Test
  @Tag("R9")
  void r9_the_database_tells_the_time_in_utc(@TempDir Path directory) {
    try (Database database = new Database(directory)) {
      isRight(new SqlAccess(database, new Switches()));
    }
  }

  @Test
  @Tag("R9")
  void r9_so_does_postgres() throws Exception {
    Optional<Postgres> server = Postgres.start();
    assumeTrue(server.isPresent(), "PostgreSQL is not installed: Debian's package postgresql");
    try (Postgres postgres = server.get();
        Database database = postgres.database()) {
      isRight(new SqlAccess(database, new Switches()));
    }
  }

  private static ClusterClock clock(DatabaseAccessor accessor) {
    return new DatabaseClock(new DatabaseTime(accessor), NODE);
  }

  /** Whatever zone this machine is in. */
  private static void isRight(DatabaseAccessor accessor) {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      Instant told = clock(accessor).now();

      assertThat(Duration.between(told, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void where_the_database_says_nothing_the_node_does(@TempDir Path directory) {
    try (Database database = new Database(directory)) {
      Switches switches = new Switches();
      switches.afterStatement =
          () -> {
            throw new NoClassDefFoundError("of the API");
          };

      assertThat(clock(new SqlAccess(database, switches)).now()).isEqualTo(LONG_AGO);
    }
  }

  @Test
  @Tag("R9")
  void r9_a_database_that_has_told_the_time_is_waited_for(@TempDir Path directory) {
    try (Database database = new Database(directory)) {
      Switches switches = new Switches();
      ClusterClock clock = clock(new SqlAccess(database, switches));
      clock.now();
      switches.afterStatement =
          () -> {
            throw new IllegalStateException("no connection is free");
          };

      assertThatThrownBy(clock::now).hasMessageContaining("does not return its time now");
    }
  }

  @Test
  void sealing_waits_for_no_clock(@TempDir Path directory) {
    try (Database database = new Database(directory)) {
      Switches switches = new Switches();
      ClusterClock cluster = clock(new SqlAccess(database, switches));
      SealingClock clock = new SealingClock(cluster, NODE);
      assertThat(clock.now()).isAfter(LONG_AGO);
      switches.afterStatement =
          () -> {
            throw new IllegalStateException("the service is gone");
          };

      assertThat(clock.now()).isEqualTo(LONG_AGO);
    }
  }
}
