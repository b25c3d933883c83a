package org.embargo.app.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.publication.PublishDueTest.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.app.advisory.Advisories;
import org.embargo.app.advisory.Drafts;
import org.embargo.app.advisory.Revisions;
import org.embargo.app.policy.Policies;
import org.embargo.app.project.Memberships;
import org.embargo.app.project.TeamMembers;
import org.embargo.app.render.Previews;
import org.embargo.app.render.Renderer;
import org.embargo.app.tracker.People;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.policy.ProjectPolicy;
import org.embargo.core.policy.PublicationPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The strictest policy that an advisory, its siblings and its issues have been under. */
class PapersTest {
  private static final AdvisoryId FIRST = new AdvisoryId(1);
  private static final AdvisoryId FURTHER = new AdvisoryId(2);
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final long HERE = 1;
  private static final long LEFT = 2;
  private static final ProjectSetup SETUP =
      new ProjectSetup(
          HERE, "10", 2, 3, "fixed", new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache"));

  /** Each row has one cause for a second person. Without any, the project's policy decides. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nothing,                                           1, 1, 1, 1, 1, 1, 1",
    "the policy of the project,                         2, 1, 1, 1, 1, 1, 2",
    "the draft was under a stricter policy,             1, 2, 1, 1, 1, 1, 2",
    "another advisory of the issue was,                 1, 1, 2, 1, 1, 1, 2",
    "the issue came from a stricter project,            1, 1, 1, 2, 1, 1, 2",
    "a covered issue came from a stricter project,      1, 1, 1, 1, 2, 1, 2",
    "a covered issue comes from one and nobody noticed, 1, 1, 1, 1, 1, 2, 2",
  })
  void as_many_people_as_the_strictest_of_them_asks_for(
      String cause, int here, int own, int sibling, int lead, int covered, int left, int people) {
    Map<AdvisoryId, Integer> ofDrafts = Map.of(FIRST, own, FURTHER, sibling);
    Map<Long, Integer> ofProjects = Map.of(HERE, here, LEFT, left);
    Drafts drafts =
        port(
            Drafts.class,
            Map.of(
                "find", any -> Optional.empty(),
                "approvals", any -> List.of(),
                "requiredPeople", arguments -> ofDrafts.get(arguments[0])));
    Revisions revisions =
        port(
            Revisions.class,
            Map.of("latest", any -> Optional.empty(), "publications", any -> List.of()));
    Policies policies =
        port(Policies.class, Map.of("of", arguments -> policy(ofProjects.get(arguments[0]))));
    Papers papers =
        new Papers(
            drafts,
            revisions,
            new Previews(new Renderer(List.of()), any -> List.of()),
            policies,
            new Memberships(port(People.class, Map.of()), port(TeamMembers.class, Map.of())),
            new Contributors(drafts, port(Advisories.class, Map.of())));

    assertThat(
            papers
                .of(
                    FIRST,
                    List.of(FIRST, FURTHER),
                    SETUP,
                    List.of(disclosure(7, HERE, lead), disclosure(8, LEFT, covered)))
                .terms()
                .persons())
        .as(cause)
        .isEqualTo(people);
  }

  private static ProjectPolicy policy(int persons) {
    return new ProjectPolicy(
        ProjectPolicy.DEFAULT.embargo(),
        ProjectPolicy.DEFAULT.reminders(),
        List.of(),
        new PublicationPolicy(persons, Optional.empty()));
  }

  private static Disclosure disclosure(long issueId, long projectId, int requiredPeople) {
    return new Disclosure(
        issueId,
        projectId,
        projectId,
        2,
        NOW,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        requiredPeople);
  }
}
