package org.embargo.sandbox;

import com.atlassian.beehive.ClusterLockService;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.embargo.sandbox.db.Database;
import org.embargo.sandbox.db.SandboxClock;
import org.embargo.sandbox.jira.Caches;
import org.embargo.sandbox.jira.ClusterLocks;
import org.embargo.sandbox.jira.DatabaseLocks;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.Switches;
import org.embargo.sandbox.jira.config.Tables;

/**
 * What the nodes of a cluster share. Each has its own plugin, its own events (they are heard only
 * on the node that did the work) and its own caches; the index is replicated at once.
 */
record Shared(
    Database database,
    SandboxClock clock,
    Tables tables,
    ClusterLockService locks,
    Caches caches,
    Switches switches,
    Map<Long, SandboxIssue> indexed) {
  static Shared of(Database database) {
    return new Shared(
        database,
        new SandboxClock(database),
        Tables.of(database),
        new ClusterLocks(),
        Caches.ofFirstNode(),
        new Switches(),
        new ConcurrentHashMap<>());
  }

  /**
   * Of a node that is a process of its own: it shares the database, and nothing else.
   *
   * @param ahead by how much its clock is
   */
  static Shared ofProcess(Database database, Duration ahead) {
    SandboxClock clock = new SandboxClock(database);
    return new Shared(
        database,
        clock.ahead(ahead),
        Tables.of(database),
        new DatabaseLocks(database, clock),
        Caches.ofLoneNode(),
        new Switches(),
        new ConcurrentHashMap<>());
  }

  /**
   * @param ahead by how much its clock is
   */
  Shared forAnotherNode(Duration ahead) {
    return new Shared(
        database, clock.ahead(ahead), tables, locks, caches.ofAnotherNode(), switches, indexed);
  }
}
