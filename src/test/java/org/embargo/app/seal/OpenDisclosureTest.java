package org.embargo.app.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.seal.SealWorld.OTHER;
import static org.embargo.app.seal.SealWorld.OWN;
import static org.embargo.app.seal.SealWorld.SEALING;
import static org.embargo.app.seal.SealWorld.SHARED;

import java.util.List;
import java.util.Optional;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.history.LogEntry.What;
import org.embargo.core.policy.ProjectPolicy;
import org.embargo.core.policy.PublicationPolicy;
import org.embargo.core.policy.VersionedPolicy;
import org.junit.jupiter.api.Test;

class OpenDisclosureTest {
  private static final VersionedPolicy ONE_PERSON =
      VersionedPolicy.DEFAULT.next(
          new ProjectPolicy(
              ProjectPolicy.DEFAULT.embargo(),
              ProjectPolicy.DEFAULT.reminders(),
              List.of(),
              new PublicationPolicy(1, Optional.empty())));

  private final SealWorld world = new SealWorld();

  @Test
  void every_disclosure_has_its_first_advisory_once() {
    world.watchIssue.look(world.security(1, OWN, SEALING));
    world.watchIssue.look(world.security(1, OWN, SEALING));

    assertThat(disclosure().issueId()).isEqualTo(1);
    assertThat(world.advisories.of(1)).containsExactly(new AdvisoryId(10));
  }

  @Test
  void a_disclosure_that_is_without_an_advisory_gets_one_at_the_next_look() {
    world.watchIssue.look(world.security(1, OWN, SEALING));
    world.advisories.rows.clear();

    world.watchIssue.look(world.security(1, OWN, SEALING));

    assertThat(world.advisories.of(1)).hasSize(1);
  }

  /** A node may die between the two, where the transaction of the host is none. */
  @Test
  void the_advisory_is_there_before_the_disclosure() {
    world.disclosures.beforeSave =
        disclosure -> assertThat(world.advisories.of(disclosure.issueId())).hasSize(1);

    world.watchIssue.look(world.security(1, OWN, SEALING));

    assertThat(world.disclosures.rows).hasSize(1);
  }

  @Test
  void a_case_that_is_moved_goes_on_to_take_as_many_people_as_where_it_was() {
    world.watchIssue.look(world.security(1, OWN, SEALING));
    world.policies.save(SHARED, ONE_PERSON);
    assertThat(disclosure().requiredPeople()).isEqualTo(1);

    world.watchIssue.look(world.security(1, SHARED, SEALING));

    assertThat(disclosure().projectId()).isEqualTo(SHARED);
    assertThat(disclosure().requiredPeople()).isEqualTo(2);
    assertThat(world.log.entries)
        .filteredOn(entry -> entry.what() == What.MOVED)
        .extracting("why")
        .containsExactly("from project 10 to project 11");
  }

  @Test
  void it_does_so_also_by_way_of_a_project_that_is_not_set_up() {
    world.watchIssue.look(world.security(1, OWN, SEALING));
    world.policies.save(SHARED, ONE_PERSON);

    world.watchIssue.look(world.security(1, OTHER, SEALING));
    world.watchIssue.look(world.security(1, SHARED, SEALING));

    assertThat(disclosure().requiredPeople()).isEqualTo(2);
  }

  @Test
  void a_case_of_a_project_that_takes_one_person_brings_nothing_along() {
    world.policies.save(OWN, ONE_PERSON);
    world.watchIssue.look(world.security(1, OWN, SEALING));

    world.watchIssue.look(world.security(1, SHARED, SEALING));

    assertThat(disclosure().requiredPeople()).isEqualTo(1);
  }

  @Test
  void a_case_follows_its_issue_as_it_is_stored_and_not_as_a_late_event_remembers_it() {
    TrackedIssue before = world.security(1, OWN, SEALING);
    world.watchIssue.look(before);
    world.watchIssue.look(world.security(1, SHARED, SEALING));

    world.openDisclosure.check(before);

    assertThat(disclosure().projectId()).isEqualTo(SHARED);
    assertThat(disclosure().seenIn()).isEqualTo(SHARED);
    assertThat(world.log.entries).filteredOn(line -> line.what() == What.MOVED).hasSize(1);
  }

  @Test
  void it_is_opened_for_the_project_that_its_issue_is_in_and_not_at_all_when_that_is_gone() {
    TrackedIssue before = world.security(1, OWN, SEALING);
    world.security(1, SHARED, SEALING);
    TrackedIssue gone = world.security(2, OWN, SEALING);
    world.issues.remove(2L);

    world.openDisclosure.check(before);
    world.openDisclosure.check(gone);

    assertThat(disclosure().projectId()).isEqualTo(SHARED);
    assertThat(world.disclosures.rows).containsOnlyKeys(1L);
  }

  private Disclosure disclosure() {
    return world.disclosures.rows.get(1L);
  }
}
