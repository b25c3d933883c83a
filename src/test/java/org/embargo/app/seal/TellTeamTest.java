package org.embargo.app.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.embargo.app.seal.SealWorld.OWN;
import static org.embargo.app.seal.SealWorld.SEALING;
import static org.embargo.app.seal.SealWorld.SHARED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TellTeamTest {
  private final SealWorld world = new SealWorld();
  private final List<String> mails = new ArrayList<>();
  private Optional<Breaches.News> news = Optional.empty();
  private boolean mailFails;

  private final TellTeam tellTeam =
      world.tellTeam(
          new Breaches() {
            @Override
            public Optional<News> news() {
              return news;
            }

            @Override
            public void told(News told) {
              news = Optional.empty();
            }
          },
          (setup, subject, text) -> {
            if (mailFails) {
              throw new IllegalStateException("no queue");
            }
            mails.add(setup.projectId() + " " + text);
          });

  @Test
  void without_news_nobody_is_mailed() {
    tellTeam.run();

    assertThat(mails).isEmpty();
  }

  @Test
  void each_team_hears_of_its_own_issues_and_an_issue_that_is_gone_is_no_news() {
    world.security(1, OWN, SEALING);
    world.security(2, SHARED, SEALING);
    news = Optional.of(new Breaches.News(9, Set.of(1L, 2L, 3L)));

    tellTeam.run();

    assertThat(mails).hasSize(2);
    assertThat(mails.get(0)).startsWith(OWN + " ").contains("P-1 is sealed").doesNotContain("P-2");
    assertThat(mails.get(1)).startsWith(SHARED + " ").contains("P-2 is sealed");
    assertThat(news).isEmpty();
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
  void what_could_not_be_mailed_is_news_again() {
    world.security(1, OWN, SEALING);
    news = Optional.of(new Breaches.News(9, Set.of(1L)));
    mailFails = true;
    assertThatThrownBy(tellTeam::run).isInstanceOf(IllegalStateException.class);

    mailFails = false;
    tellTeam.run();

    assertThat(mails).hasSize(1);
  }
}
