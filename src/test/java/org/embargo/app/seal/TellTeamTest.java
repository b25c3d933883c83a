package org.embargo.app.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.seal.SealWorld.NOW;
import static org.embargo.app.seal.SealWorld.OWN;
import static org.embargo.app.seal.SealWorld.SEALING;
import static org.embargo.app.seal.SealWorld.SHARED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.embargo.app.history.Breaches;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;
import org.junit.jupiter.api.Test;

class TellTeamTest {
  private final SealWorld world = new SealWorld();
  private final List<String> mails = new ArrayList<>();
  private Optional<Breaches.News> news = Optional.empty();
  private final Set<Breaches.Untold> untold = new LinkedHashSet<>();
  private static final long ELSEWHERE = 777;
  private long unreachable;

  private final TellTeam tellTeam =
      world.tellTeam(
          new Breaches() {
            @Override
            public Optional<News> news() {
              return news;
            }

            @Override
            public void taken(News taken) {
              news = Optional.empty();
            }

            @Override
            public void add(Untold one) {
              Untold earliest =
                  untold.stream()
                      .filter(there -> isSame(there, one) && there.since().isBefore(one.since()))
                      .findFirst()
                      .orElse(one);
              told(one);
              untold.add(earliest);
            }

            @Override
            public List<Untold> untold() {
              return List.copyOf(untold);
            }

            @Override
            public void told(Untold told) {
              untold.removeIf(there -> isSame(there, told));
            }

            private boolean isSame(Untold first, Untold second) {
              return first.projectId() == second.projectId() && first.issueId() == second.issueId();
            }
          },
          (team, others, subject, text) -> {
            long project = team.orElseThrow().projectId();
            if (project == unreachable) {
              throw new IllegalStateException("no queue");
            }
            mails.add(project + " " + text);
          });

  @Test
  void without_news_nobody_is_mailed() {
    tellTeam.run();

    assertThat(mails).isEmpty();
  }

  @Test
  void each_team_hears_of_its_own_issues() {
    world.security(1, OWN, SEALING);
    world.security(2, SHARED, SEALING);
    news = news(NOW, 1L, 2L);

    tellTeam.run();

    assertThat(mails).hasSize(2);
    assertThat(mails.get(0)).startsWith(OWN + " ").contains("P-1 is sealed").doesNotContain("P-2");
    assertThat(mails.get(1)).startsWith(SHARED + " ").contains("P-2 is sealed");
    assertThat(news).isEmpty();
  }

  @Test
  void an_issue_that_was_moved_away_is_told_to_the_team_that_it_was_reported_to() {
    world.security(1, OWN, SEALING);
    world.reconcile.run();
    world.put(1, ELSEWHERE, "bug", null, SealWorld.HIDING);
    news = news(NOW, 1L);

    tellTeam.run();

    assertThat(mails)
        .singleElement()
        .asString()
        .startsWith(OWN + " ")
        .contains("P-1 is hidden", "Project PROJECT" + ELSEWHERE + " is not set up")
        .contains("https://jira.example.org/jira/plugins/servlet/embargo/issue/P-1")
        .contains("/plugins/servlet/embargo/project/PROJECT" + ELSEWHERE + "/setup");
  }

  @Test
  void of_an_issue_of_nobody_knows_whom_every_team_hears_without_its_key() {
    world.guarded.add(1, Optional.empty(), NOW);
    world.put(1, ELSEWHERE, "bug", null, SealWorld.HIDING);
    news = news(NOW, 1L, 7L);

    tellTeam.run();

    assertThat(mails)
        .hasSize(2)
        .allMatch(text -> text.contains("id 1 is hidden") && text.contains("id 7 is gone"))
        .noneMatch(text -> text.contains("P-1"));
  }

  @Test
  void what_is_still_open_is_not_called_sealed() {
    world.security(1, OWN, null);
    news = news(NOW, 1L);

    tellTeam.run();

    assertThat(mails).singleElement().asString().contains("P-1 is not sealed yet");
  }

  @Test
  void of_very_many_issues_one_mail_names_some_and_the_next_one_the_others() {
    newsOfMany(53);

    tellTeam.run();
    assertThat(mails).singleElement().asString().contains("P-1 is", "P-50 is", "and 3 more");
    assertThat(mails.get(0)).doesNotContain("P-51");

    tellTeam.run();
    tellTeam.run();
    assertThat(mails).hasSize(2);
    assertThat(mails.get(1)).contains("P-51 is", "P-53 is").doesNotContain("P-50", "more");
    assertThat(untold).isEmpty();
  }

  @Test
  void of_very_many_issues_those_that_cannot_be_read_now_hold_up_no_other() {
    newsOfMany(51);
    unreachable = OWN;
    tellTeam.run();
    unreachable = 0;
    world.broken = 1;

    tellTeam.run();

    assertThat(mails).singleElement().asString().contains("P-2 is", "P-51 is");
  }

  @Test
  void of_very_many_issues_the_last_too_is_told_to_the_team_that_has_it_by_now() {
    newsOfMany(53);
    unreachable = OWN;
    tellTeam.run();

    world.security(53, SHARED, SEALING);
    unreachable = 0;
    tellTeam.run();
    tellTeam.run();
    tellTeam.run();

    assertThat(mails)
        .filteredOn(mail -> mail.contains("P-53"))
        .singleElement()
        .asString()
        .startsWith(SHARED + " ");
    assertThat(untold).isEmpty();
  }

  @Test
  void one_issue_that_cannot_be_read_and_one_team_that_cannot_be_mailed_silence_no_other() {
    world.security(1, OWN, SEALING);
    world.security(2, SHARED, SEALING);
    world.broken = 1;
    unreachable = OWN;
    news = news(NOW.minus(Duration.ofHours(1)), 1L, 2L);

    tellTeam.run();

    assertThat(mails)
        .singleElement()
        .asString()
        .startsWith(SHARED + " ")
        .contains("id 1 cannot be read", "P-2 is sealed");
  }

  @Test
  void an_issue_that_cannot_be_read_now_is_told_with_its_key_when_it_can_within_an_hour() {
    world.security(1, OWN, SEALING);
    world.security(2, OWN, SEALING);
    world.broken = 1;
    news = news(NOW.minus(Duration.ofHours(1)).plusMillis(1), 1L, 2L);
    tellTeam.run();
    assertThat(mails).singleElement().asString().contains("P-2 is").doesNotContain("id 1");

    world.broken = 0;
    tellTeam.run();

    assertThat(mails.get(1)).contains("P-1 is sealed").doesNotContain("P-2");
    assertThat(untold).isEmpty();
  }

  @Test
  void what_fails_to_be_read_when_its_team_is_known_waits_too() {
    world.security(1, OWN, SEALING);
    unreachable = OWN;
    news = news(NOW, 1L);
    tellTeam.run();
    unreachable = 0;
    world.broken = 1;
    tellTeam.run();
    assertThat(mails).isEmpty();

    world.broken = 0;
    tellTeam.run();

    assertThat(mails).singleElement().asString().contains("P-1 is sealed");
  }

  @Test
  void a_line_that_says_nobody_does_not_hide_the_one_before_that_says_anyone() {
    world.security(1, OWN, SEALING);
    log(What.BREACH, NOW.minusSeconds(3), "told before");
    log(What.BREACH, NOW.minusSeconds(2), "who could have seen it: anyone");
    log(What.MOVED, NOW.minusSeconds(2), "from P-1 to a project with a telling name");
    log(What.LEVEL_RESTORED, NOW.minusSeconds(1), "who could have seen it: nobody");
    log(What.MISPLACED, NOW, "who can see it in Jira: nobody");
    news = news(NOW, 1L);
    tellTeam.run();
    news = news(NOW.minusSeconds(2), 1L);
    mails.clear();

    tellTeam.run();

    assertThat(mails)
        .singleElement()
        .asString()
        .contains(
            "it: anyone\n  who could have seen it: nobody\n  who can see it in Jira: nobody\n")
        .doesNotContain("told before", "telling name", "more before");
  }

  @Test
  void of_very_many_lines_the_first_and_the_latest_are_told_and_the_others_are_counted() {
    world.security(1, OWN, SEALING);
    for (int i = 1; i <= 7; i++) {
      log(What.BREACH, NOW.plusSeconds(i), "line " + i);
    }
    news = news(NOW, 1L);

    tellTeam.run();

    assertThat(mails)
        .singleElement()
        .asString()
        .contains("\n  line 1\n  line 4\n  line 5\n  line 6\n  line 7\n")
        .contains("\n  and 2 more, which are in its history\n")
        .doesNotContain("line 2", "line 3");
  }

  @Test
  void who_opens_an_issue_and_then_moves_it_about_does_not_push_the_breach_out_of_the_mail() {
    world.security(1, OWN, SEALING);
    log(What.LEVEL_RESTORED, NOW, "the first");
    log(What.BREACH, NOW.plusSeconds(1), "who could have seen it: anyone");
    for (int i = 2; i <= 9; i++) {
      log(What.MISPLACED, NOW.plusSeconds(i), "move " + i);
    }
    news = news(NOW, 1L);

    tellTeam.run();

    assertThat(mails)
        .singleElement()
        .asString()
        .contains("\n  the first\n  who could have seen it: anyone\n  move 7\n  move 8\n  move 9\n")
        .contains("and 5 more");
  }

  @Test
  void who_leaves_an_issue_open_and_then_gives_it_levels_does_not_push_that_out_of_the_mail() {
    world.security(1, OWN, SEALING);
    String staff =
        "it had another level; for 60 s at most; who could have seen it: the group staff";
    String open = "it had no level; for 60 s at most; who could have seen it: anyone";
    log(What.BREACH, NOW, staff);
    log(What.BREACH, NOW.plusSeconds(1), open);
    for (int i = 2; i <= 6; i++) {
      log(What.BREACH, NOW.plusSeconds(i), staff + " " + i);
    }
    log(What.BREACH, NOW.plusSeconds(7), staff + " 6");
    news = news(NOW, 1L);

    tellTeam.run();

    assertThat(mails)
        .singleElement()
        .asString()
        .contains("\n  " + staff + "\n  " + open + "\n  " + staff + " 4\n")
        .contains("and 3 more");
  }

  /** The same people may see an issue that has no level, and one that has a level for them. */
  @Test
  void a_level_for_the_same_people_does_not_push_the_time_without_one_out_of_the_mail() {
    world.security(1, OWN, SEALING);
    String users = "; for 60 s at most; who could have seen it: the role Users";
    log(What.BREACH, NOW, "the first");
    log(What.BREACH, NOW.plusSeconds(1), "it had no level" + users);
    log(What.BREACH, NOW.plusSeconds(2), "it had another level" + users);
    for (int i = 3; i <= 6; i++) {
      log(What.BREACH, NOW.plusSeconds(i), "it had another level" + users + " " + i);
    }
    news = news(NOW, 1L);

    tellTeam.run();

    assertThat(mails).singleElement().asString().contains("\n  it had no level" + users + "\n");
  }

  @Test
  void a_team_that_cannot_be_mailed_is_mailed_when_it_can_and_no_other_is_mailed_again() {
    world.security(1, OWN, SEALING);
    world.security(2, SHARED, SEALING);
    unreachable = OWN;
    news = news(NOW, 1L, 2L);
    tellTeam.run();
    tellTeam.run();
    assertThat(mails).singleElement().asString().startsWith(SHARED + " ");

    unreachable = 0;
    news = news(NOW, 1L);
    tellTeam.run();
    tellTeam.run();

    assertThat(mails).hasSize(2);
    assertThat(mails.get(1)).startsWith(OWN + " ").containsOnlyOnce("P-1 is sealed");
    assertThat(untold).isEmpty();
  }

  @Test
  void what_has_moved_to_another_team_meanwhile_is_told_to_that_one_alone() {
    world.security(1, OWN, SEALING);
    unreachable = OWN;
    news = news(NOW, 1L);
    tellTeam.run();

    world.security(1, SHARED, SEALING);
    unreachable = 0;
    tellTeam.run();
    tellTeam.run();

    assertThat(mails).singleElement().asString().startsWith(SHARED + " ").contains("P-1 is sealed");
  }

  @Test
  void while_no_project_is_set_up_the_news_wait() {
    world.guarded.add(1, Optional.empty(), NOW);
    world.put(1, ELSEWHERE, "bug", null, SealWorld.HIDING);
    ProjectSetup own = world.setups.find(OWN).orElseThrow();
    world.setups.remove(OWN);
    world.setups.remove(SHARED);
    news = news(NOW, 1L);
    tellTeam.run();
    assertThat(mails).isEmpty();

    world.setups.save(own);
    tellTeam.run();

    assertThat(mails).singleElement().asString().contains("id 1 is hidden");
  }

  /** All are of one team. */
  private void newsOfMany(int issues) {
    Set<Long> all = LongStream.rangeClosed(1, issues).boxed().collect(Collectors.toSet());
    all.forEach(id -> world.security(id, OWN, SEALING));
    news = news(NOW, all.toArray(Long[]::new));
  }

  private void log(What what, Instant at, String why) {
    world.log.append(LogEntry.ofIssue(1, at, LogEntry.PRODUCT, what, why));
  }

  private static Optional<Breaches.News> news(Instant since, Long... issues) {
    return Optional.of(
        new Breaches.News(
            9, Stream.of(issues).collect(Collectors.toMap(issue -> issue, issue -> since))));
  }
}
