package org.embargo.app.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.embargo.app.advisory.SiteAddresses;
import org.embargo.app.common.NoLocks;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.reminder.Reminder;
import org.embargo.core.reminder.Reminder.Kind;
import org.embargo.core.reminder.Reminder.Situation;
import org.junit.jupiter.api.Test;

class ReminderPostTest {
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final Cna CNA = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "a1");
  private static final ProjectSetup TEAM = new ProjectSetup(10, "1", 2, 3, "4", CNA);
  private static final Reminder REMINDER = new Reminder(7, Kind.REPORT_UNANSWERED, "");
  private static final Situation SITUATION =
      new Situation(NOW, Optional.empty(), false, false, List.of());

  private final List<String> mails = new ArrayList<>();
  private boolean isUnreachable;
  private final ReminderPost post =
      new ReminderPost(new Remembered(), this::send, new SiteAddresses(), new NoLocks());

  private void send(Optional<ProjectSetup> team, Set<String> others, String subject, String text) {
    if (isUnreachable) {
      throw new IllegalStateException("no queue");
    }
    mails.add(team.orElseThrow().projectId() + " " + subject);
  }

  @Test
  void each_is_sent_once() {
    remind();
    remind();

    assertThat(mails).containsExactly("10 P-7: the reporter waits for an answer");
  }

  @Test
  void what_could_not_be_mailed_is_sent_once_when_it_can_be() {
    isUnreachable = true;
    assertThatThrownBy(this::remind).hasMessage("no queue");

    isUnreachable = false;
    remind();
    remind();

    assertThat(mails).hasSize(1);
  }

  private void remind() {
    post.send(REMINDER, SITUATION, TEAM, "P-7", NOW);
  }

  private static final class Remembered implements Reminded {
    private final Set<String> keys = new TreeSet<>();

    @Override
    public boolean has(Reminder reminder) {
      return keys.contains(reminder.key());
    }

    @Override
    public void add(Reminder reminder, Instant now) {
      keys.add(reminder.key());
    }
  }
}
