package org.embargo.sandbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.embargo.sandbox.db.Database;
import org.embargo.sandbox.db.SandboxClock;
import org.embargo.sandbox.jira.Caches;
import org.embargo.sandbox.jira.ClusterLocks;
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
    ClusterLocks locks,
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
   * @param ahead by how much its clock is
   */
  Shared forAnotherNode(Duration ahead) {
    return new Shared(
        database, clock.ahead(ahead), tables, locks, caches.ofAnotherNode(), switches, indexed);
  }
}
