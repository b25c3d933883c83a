package org.embargo.app.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.app.tracker.Projects;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.text.Problem;
import org.junit.jupiter.api.Test;

/** A workflow that seals takes no issue that it cannot seal. */
class SealNewIssueTest {
  private static final ProjectSetup SETUP =
      new ProjectSetup(
          1, "10100", 5, 7, "1", new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache"));

  @Test
  void a_security_issue_gets_the_level_and_another_one_none() {
    SealNewIssue seal = new SealNewIssue(setups(Optional.of(SETUP)), projects(List.of()));

    assertThat(seal.levelFor(1, "10100")).isEqualTo(new Outcome.Done<>(Optional.of(5L)));
    assertThat(seal.levelFor(1, "10004")).isEqualTo(new Outcome.Done<>(Optional.empty()));
  }

  @Test
  void nothing_is_created_in_a_project_that_is_not_set_up() {
    SealNewIssue seal = new SealNewIssue(setups(Optional.empty()), projects(List.of()));

    assertThat(seal.levelFor(1, "10100")).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void nothing_is_created_when_the_level_does_not_seal_any_more() {
    Problem problem = new Problem("levelId", "lets everybody in");
    SealNewIssue seal = new SealNewIssue(setups(Optional.of(SETUP)), projects(List.of(problem)));

    assertThat(seal.levelFor(1, "10100")).isInstanceOf(Outcome.Refused.class);
    assertThat(seal.levelFor(1, "10004")).isInstanceOf(Outcome.Done.class);
  }

  private static ProjectSetups setups(Optional<ProjectSetup> setup) {
    return new ProjectSetups() {
      @Override
      public Optional<ProjectSetup> find(long projectId) {
        return setup;
      }

      @Override
      public List<ProjectSetup> all() {
        throw new UnsupportedOperationException();
      }

      @Override
      public void save(ProjectSetup changed) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void refresh() {
        throw new UnsupportedOperationException();
      }

      @Override
      public void remove(long projectId) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private static Projects projects(List<Problem> problems) {
    return new Projects() {
      @Override
      public Optional<String> keyOf(long projectId) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Optional<Long> idOf(String projectKey) {
        throw new UnsupportedOperationException();
      }

      @Override
      public List<Problem> problems(ProjectSetup setup) {
        throw new UnsupportedOperationException();
      }

      @Override
      public List<Problem> problemsOfLevel(ProjectSetup setup) {
        return problems;
      }
    };
  }
}
