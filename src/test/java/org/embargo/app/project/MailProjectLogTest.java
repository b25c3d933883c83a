package org.embargo.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.embargo.app.common.NoLocks;
import org.embargo.app.tracker.MemorySetups;
import org.embargo.app.tracker.Projects;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.project.ProjectLogEntry.Change;
import org.embargo.core.project.ProjectLogEntry.What;
import org.embargo.core.text.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R37")
class MailProjectLogTest {
  private static final long PROJECT = 10;
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final ProjectSetup SETUP =
      new ProjectSetup(
          PROJECT, "1", 2, 3, "4", new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache"));

  private final MemoryProjectLog log = new MemoryProjectLog();
  private final MemorySetups setups = new MemorySetups();
  private final MemoryTeam members = new MemoryTeam();
  private final List<String> mails = new ArrayList<>();
  private boolean isUnreachable;
  private final MailProjectLog job =
      new MailProjectLog(log, setups, new Keys(), members, this::send, new NoLocks());

  private void send(Optional<ProjectSetup> team, Set<String> others, String subject, String text) {
    if (isUnreachable) {
      throw new IllegalStateException("no queue");
    }
    String to = team.map(one -> String.valueOf(one.projectId())).orElse("nobody's team");
    mails.add(to + others(others) + " " + subject + "\n" + text);
  }

  private static String others(Set<String> others) {
    return others.isEmpty() ? "" : " and " + String.join(", ", others);
  }

  @Test
  void who_has_left_hears_of_it_too() {
    setups.save(SETUP);
    log.journalAt(NOW).note(NOW, PROJECT, "admin", new Change(What.TEAM_LEFT, "", "bob", ""));
    log.journalAt(NOW).note(NOW, PROJECT, new Change(What.TEAM_JOINED, "found", "", "mallory"));

    job.run();

    assertThat(mails)
        .containsExactly(
            """
            10 and bob KEY10: changes that concern the security team
            2026-12-01T12:00:00Z Left the security team (bob) by admin
            2026-12-01T12:00:00Z Joined the security team (mallory): found
            """);
  }

  @Test
  void the_team_gets_one_mail_with_names_of_settings_and_without_their_values() {
    setups.save(SETUP);
    note("alice", What.POLICY_CHANGED, "persons, version");
    note("embargo", What.CALENDAR_LINK_ENDED, "");

    job.run();
    job.run();

    assertThat(mails)
        .containsExactly(
            """
            10 KEY10: changes that concern the security team
            2026-12-01T12:00:00Z The policy was changed by alice: persons, version
            2026-12-01T12:00:00Z The secret link to the calendar was ended
            """);
  }

  @Test
  void of_very_many_lines_one_mail_holds_some_and_the_next_one_the_others() {
    setups.save(SETUP);
    for (int i = 1; i <= 53; i++) {
      note("alice", What.POLICY_CHANGED, "change " + i + ";");
    }

    job.run();
    assertThat(mails).singleElement().asString().contains("and 3 more").hasLineCount(52);

    job.run();
    job.run();
    assertThat(mails).hasSize(2);
    assertThat(mails.get(1)).contains("change 51;", "change 53;").hasLineCount(4);
  }

  @Test
  void what_could_not_be_mailed_is_mailed_the_next_time() {
    setups.save(SETUP);
    note("alice", What.POLICY_CHANGED, "persons");
    isUnreachable = true;
    job.run();
    isUnreachable = false;

    job.run();

    assertThat(mails).hasSize(1);
  }

  @Test
  void a_project_without_a_team_keeps_its_news_until_it_has_one() {
    note("alice", What.SETUP_CHANGED, "teamRoleId");
    job.run();
    assertThat(mails).isEmpty();

    setups.save(SETUP);
    job.run();

    assertThat(mails).hasSize(1);
  }

  @Test
  void of_a_setup_that_is_gone_those_hear_who_were_on_the_team() {
    log.journalAt(NOW).note(NOW, PROJECT, "admin", new Change(What.SETUP_CHANGED, "", "", ""));
    log.journalAt(NOW).note(NOW, PROJECT, "admin", new Change(What.TEAM_LEFT, "", "bob", ""));
    members.add(PROJECT, "carol", NOW);

    job.run();
    job.run();

    assertThat(mails)
        .singleElement()
        .asString()
        .startsWith("nobody's team and bob, carol KEY10: changes")
        .contains("The setup was changed by admin", "Left the security team (bob) by admin");
  }

  private void note(String who, What what, String note) {
    log.journalAt(NOW)
        .note(NOW, PROJECT, who, new Change(what, note, "secret before", "secret after"));
  }

  private static final class Keys implements Projects {
    @Override
    public Optional<Long> idOf(String projectKey) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> keyOf(long projectId) {
      return Optional.of("KEY" + projectId);
    }

    @Override
    public List<Problem> problems(ProjectSetup setup) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Problem> problemsOfLevel(ProjectSetup setup) {
      throw new UnsupportedOperationException();
    }
  }
}
