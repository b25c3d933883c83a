package org.embargo.sandbox.db;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The system's clock until it is set; then it stands still until it is set again or let go. */
public final class SandboxClock extends Clock {
  private final Database database;
  private final Duration ahead;

  public SandboxClock(Database database) {
    this(database, Duration.ZERO);
  }

  private SandboxClock(Database database, Duration ahead) {
    this.database = database;
    this.ahead = ahead;
  }

  /** The same as a node has it whose clock is wrong; what is set is set for all. */
  public SandboxClock ahead(Duration of) {
    return new SandboxClock(database, of);
  }

  @Override
  public Instant instant() {
    return standing().orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.MILLIS)).plus(ahead);
  }

  public Optional<Instant> standing() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT stands_at FROM jira.clock")
                    .mapTo(Long.class)
                    .findFirst()
                    .map(Instant::ofEpochMilli));
  }

  public void set(Instant now) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute("DELETE FROM jira.clock");
              handle.execute("INSERT INTO jira.clock (stands_at) VALUES (?)", now.toEpochMilli());
            });
  }

  /** Goes with the system's clock again. */
  public void letGo() {
    database.jdbi().useHandle(handle -> handle.execute("DELETE FROM jira.clock"));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the sandbox tells UTC");
  }
}
