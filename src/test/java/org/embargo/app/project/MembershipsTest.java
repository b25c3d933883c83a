package org.embargo.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.embargo.app.common.Outcome.Kind;
import org.embargo.app.seal.SealMemory.Team;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.project.Membership;
import org.junit.jupiter.api.Test;

class MembershipsTest {
  private static final Instant SAVED = Instant.parse("2026-12-01T12:00:00Z");
  private static final ProjectSetup SETUP =
      new ProjectSetup(
          10, "1", 2, 3, "4", new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache"));

  private final MemoryTeam record = new MemoryTeam();
  private final Memberships memberships = new Memberships(new Team("bob"), record);

  @Test
  void both_the_tracker_and_the_record_have_to_know_of_somebody() {
    record.add(10, "alice", SAVED);

    assertThat(memberships.of("alice", SETUP)).isEqualTo(Membership.NONE);
    assertThat(memberships.of("bob", SETUP)).isEqualTo(new Membership(true, Optional.empty()));
    record.add(10, "bob", SAVED);
    assertThat(memberships.of("bob", SETUP)).isEqualTo(new Membership(true, Optional.of(SAVED)));
  }

  @Test
  void who_is_not_on_record_yet_tries_again_and_who_came_too_late_does_not() {
    assertThat(refusal()).hasValue(Kind.CONFLICT);
    record.add(10, "bob", SAVED.plusMillis(1));
    assertThat(refusal()).hasValue(Kind.FORBIDDEN);
    record.add(10, "bob", SAVED);
    assertThat(refusal()).isEmpty();
  }

  private Optional<Kind> refusal() {
    return memberships
        .requireAt(SAVED, "it was saved", "bob", SETUP)
        .fold(done -> Optional.empty(), refused -> Optional.of(refused.kind()));
  }
}
