package org.embargo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.LogEntry;
import org.embargo.core.disclosure.LogEntry.What;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;
import org.junit.jupiter.api.Test;

class KeepSealedTest {
  private static final long LEVEL = 20;
  private static final ProjectSetup SETUP =
      new ProjectSetup(
          10,
          "security",
          LEVEL,
          30,
          "fixed",
          new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "a1"));

  private TrackedIssue stored = issue(10, "security", Optional.empty());
  private final Map<Long, Long> levels = new HashMap<>();
  private final List<LogEntry> log = new ArrayList<>();
  private final KeepSealed keepSealed =
      new KeepSealed(
          new OneSetup(),
          new Levels(),
          new ListLog(),
          new NoLocks(),
          Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  @Test
  void a_security_issue_without_its_level_is_sealed_and_that_is_kept() {
    check(issue(10, "security", Optional.empty()));

    assertThat(levels).containsEntry(1L, LEVEL);
    assertThat(log).extracting(LogEntry::what).containsExactly(What.BREACH);
  }

  @Test
  void hearing_of_it_twice_seals_once_and_is_one_breach() {
    TrackedIssue found = issue(10, "security", Optional.empty());

    check(found);
    keepSealed.check(found);

    assertThat(log).hasSize(1);
  }

  @Test
  void a_level_that_is_another_one_is_no_seal() {
    check(issue(10, "security", Optional.of(21L)));

    assertThat(levels).containsEntry(1L, LEVEL);
  }

  @Test
  void a_sealed_issue_an_ordinary_one_and_one_of_another_project_are_left_alone() {
    check(issue(10, "security", Optional.of(LEVEL)));
    check(issue(10, "bug", Optional.empty()));
    check(issue(11, "security", Optional.empty()));

    assertThat(levels).isEmpty();
    assertThat(log).isEmpty();
  }

  private void check(TrackedIssue issue) {
    stored = issue;
    keepSealed.check(issue);
  }

  private static TrackedIssue issue(long projectId, String type, Optional<Long> level) {
    return new TrackedIssue(
        1, "CS-1", projectId, type, level, Optional.empty(), Optional.empty(), List.of());
  }

  private static final class OneSetup implements ProjectSetups {
    @Override
    public Optional<ProjectSetup> find(long projectId) {
      return Optional.of(SETUP).filter(setup -> setup.projectId() == projectId);
    }

    @Override
    public void save(ProjectSetup setup) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(long projectId) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Levels implements Issues {
    @Override
    public Optional<TrackedIssue> byKey(String key) {
      return Optional.empty();
    }

    @Override
    public Optional<TrackedIssue> byId(long id) {
      return Optional.of(stored);
    }

    @Override
    public boolean maySee(String userKey, long issueId) {
      return false;
    }

    @Override
    public void seal(long issueId, long levelId) {
      levels.put(issueId, levelId);
      stored = issue(stored.projectId(), stored.typeId(), Optional.of(levelId));
    }
  }

  private final class ListLog implements Log {
    @Override
    public void append(LogEntry entry) {
      log.add(entry);
    }

    @Override
    public List<LogEntry> of(long issueId) {
      return log;
    }
  }
}
