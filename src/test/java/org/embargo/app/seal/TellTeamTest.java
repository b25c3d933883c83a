package org.embargo.app.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.seal.SealWorld.OWN;
import static org.embargo.app.seal.SealWorld.SEALING;
import static org.embargo.app.seal.SealWorld.SHARED;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.embargo.core.disclosure.ProjectSetup;
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
              untold.add(one);
            }

            @Override
            public List<Untold> untold() {
              return List.copyOf(untold);
            }

            @Override
            public void told(Untold told) {
              untold.remove(told);
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
    news = Optional.of(new Breaches.News(9, Set.of(1L, 2L)));

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
    news = Optional.of(new Breaches.News(9, Set.of(1L)));

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
    world.guarded.add(1, Optional.empty(), SealWorld.NOW);
    world.put(1, ELSEWHERE, "bug", null, SealWorld.HIDING);
    news = Optional.of(new Breaches.News(9, Set.of(1L, 7L)));

    tellTeam.run();

    assertThat(mails)
        .hasSize(2)
        .allMatch(text -> text.contains("id 1 is hidden") && text.contains("id 7 is gone"))
        .noneMatch(text -> text.contains("P-1"));
  }

  @Test
  void what_is_still_open_is_not_called_sealed() {
    world.security(1, OWN, null);
    news = Optional.of(new Breaches.News(9, Set.of(1L)));

    tellTeam.run();

    assertThat(mails).singleElement().asString().contains("P-1 is not sealed yet");
  }

  @Test
  void of_very_many_issues_one_mail_names_some_and_counts_the_others() {
    Set<Long> all = LongStream.rangeClosed(1, 53).boxed().collect(Collectors.toSet());
    all.forEach(id -> world.security(id, OWN, SEALING));
    news = Optional.of(new Breaches.News(99, all));

    tellTeam.run();

    assertThat(mails).singleElement().asString().contains("P-50 is").contains("and 3 more");
    assertThat(mails.get(0)).doesNotContain("P-51");
  }

  @Test
  void one_issue_that_cannot_be_read_and_one_team_that_cannot_be_mailed_silence_no_other() {
    world.security(1, OWN, SEALING);
    world.security(2, SHARED, SEALING);
    world.broken = 1;
    unreachable = OWN;
    news = Optional.of(new Breaches.News(9, Set.of(1L, 2L)));

    tellTeam.run();

    assertThat(mails)
        .singleElement()
        .asString()
        .startsWith(SHARED + " ")
        .contains("id 1 cannot be read", "P-2 is sealed");
  }

  @Test
  void a_team_that_cannot_be_mailed_is_mailed_when_it_can_and_no_other_is_mailed_again() {
    world.security(1, OWN, SEALING);
    world.security(2, SHARED, SEALING);
    unreachable = OWN;
    news = Optional.of(new Breaches.News(9, Set.of(1L, 2L)));
    tellTeam.run();
    tellTeam.run();
    assertThat(mails).singleElement().asString().startsWith(SHARED + " ");

    unreachable = 0;
    news = Optional.of(new Breaches.News(10, Set.of(1L)));
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
    news = Optional.of(new Breaches.News(9, Set.of(1L)));
    tellTeam.run();

    world.security(1, SHARED, SEALING);
    unreachable = 0;
    tellTeam.run();
    tellTeam.run();

    assertThat(mails).singleElement().asString().startsWith(SHARED + " ").contains("P-1 is sealed");
  }

  @Test
  void while_no_project_is_set_up_the_news_wait() {
    world.guarded.add(1, Optional.empty(), SealWorld.NOW);
    world.put(1, ELSEWHERE, "bug", null, SealWorld.HIDING);
    ProjectSetup own = world.setups.find(OWN).orElseThrow();
    world.setups.remove(OWN);
    world.setups.remove(SHARED);
    news = Optional.of(new Breaches.News(9, Set.of(1L)));
    tellTeam.run();
    assertThat(mails).isEmpty();

    world.setups.save(own);
    tellTeam.run();

    assertThat(mails).singleElement().asString().contains("id 1 is hidden");
  }
}
