package org.embargo.core.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P5")
class RenderingTest {
  private static final AdvisoryId ID = new AdvisoryId(1);
  private static final Document CVE = new Document("cve", "application/json", "{}");
  private static final Document HTML = new Document("html", "text/html", "<p>");

  @Test
  void the_digest_does_not_depend_on_the_order_of_formats() {
    assertThat(digest(CVE, HTML)).isEqualTo(digest(HTML, CVE)).matches("[0-9a-f]{64}");
  }

  @Test
  void any_other_byte_name_or_type_gives_another_digest() {
    assertThat(
            List.of(
                digest(CVE),
                digest(CVE, HTML),
                digest(new Document("cve", "application/json", "{ }")),
                digest(new Document("cv", "eapplication/json", "{}")),
                digest(new Document("cve", "application/jso", "n{}"))))
        .doesNotHaveDuplicates();
  }

  @Test
  void an_approval_holds_for_a_second_person_the_same_version_and_the_same_bytes_only() {
    Draft draft = new Draft(ID, 2, AdvisoryFixture.complete(), "alice", Instant.EPOCH);

    assertThat(approval(2).holdsFor(draft, "d")).isTrue();
    assertThat(approval(2).holdsFor(draft, "e")).isFalse();
    assertThat(approval(1).holdsFor(draft, "d")).isFalse();
  }

  @Test
  void a_revision_whose_bytes_have_changed_is_not_intact() {
    Rendering approved = new Rendering(List.of(CVE));
    Rendering changed = new Rendering(List.of(new Document("cve", "application/json", "[]")));
    Advisory advisory = AdvisoryFixture.complete();
    CveId id = advisory.cveId().orElseThrow();

    assertThat(
            new Revision(ID, 1, id, advisory, approved, approved.digest(), Instant.EPOCH)
                .isIntact())
        .isTrue();
    assertThat(
            new Revision(ID, 1, id, advisory, changed, approved.digest(), Instant.EPOCH).isIntact())
        .isFalse();
  }

  private static String digest(Document... documents) {
    return new Rendering(List.of(documents)).digest();
  }

  private static Approval approval(int draftVersion) {
    return new Approval(
        ID,
        draftVersion,
        "d",
        "bob",
        Instant.EPOCH,
        Optional.empty(),
        ApprovalBasis.NONE,
        Optional.empty());
  }
}
