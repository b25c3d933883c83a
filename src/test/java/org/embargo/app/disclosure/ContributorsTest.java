package org.embargo.app.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.publication.PublishDueTest.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.embargo.app.advisory.Advisories;
import org.embargo.app.advisory.Drafts;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Publication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R27")
class ContributorsTest {
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final AdvisoryId ADVISORY = new AdvisoryId(70);

  /** By the version after which they have saved one. */
  private final Map<Object, Set<String>> authors =
      Map.of(0, Set.of("alice", "bob"), 1, Set.of("bob"));

  private final Contributors contributors =
      new Contributors(
          port(Drafts.class, Map.of("contributors", given -> authors.get(given[1]))),
          port(Advisories.class, Map.of("listAuthors", any -> Set.of("carol"))));

  @Test
  void r27_before_the_first_publication_who_chose_the_issues_has_contributed_too() {
    assertThat(contributors.to(version(2), List.of()))
        .containsExactlyInAnyOrder("alice", "bob", "carol");
  }

  @Test
  void r27_after_it_those_have_who_changed_what_is_public() {
    List<Publication> publications = List.of(new Publication(1, NOW));

    assertThat(contributors.to(version(2), publications)).containsExactly("bob");
    assertThat(contributors.to(version(1), publications))
        .containsExactlyInAnyOrder("alice", "bob", "carol");
  }

  private static Draft version(int number) {
    return new Draft(ADVISORY, number, AdvisoryFixture.complete(), "alice", NOW);
  }
}
