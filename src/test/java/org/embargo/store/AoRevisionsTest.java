package org.embargo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Document;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Listing;
import org.embargo.core.advisory.PublicAdvisory;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.advisory.Revision;
import org.embargo.core.outbox.Delivery;
import org.embargo.core.outbox.RetrySchedule;
import org.embargo.sandbox.db.SandboxActiveObjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is public, on the real Active Objects engine. */
class AoRevisionsTest {
  private static final Instant NOW = Instant.parse("2026-12-01T15:00:00.123Z");
  private static final CveId ID = new CveId("CVE-2026-12345");

  private final TestActiveObjects database;
  private final SandboxActiveObjects ao;
  private final AoDrafts drafts;
  private final AoOutbox outbox;
  private final AoRevisions revisions;
  private final AdvisoryId id;

  AoRevisionsTest(@TempDir Path directory) {
    database = new TestActiveObjects(directory);
    ao = database.ao;
    drafts = new AoDrafts(ao);
    outbox = new AoOutbox(ao);
    revisions = new AoRevisions(ao, outbox);
    id = new AoAdvisories(ao).begin(1_007, 10);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_revision_comes_back_to_the_byte() {
    Revision revision = revision(1);
    publish(revision);

    assertThat(revisions.find(id, 1)).hasValue(revision);
    assertThat(revisions.latest(id)).hasValue(revision);
    assertThat(revisions.latest(id).orElseThrow().isIntact()).isTrue();
    assertThat(revisions.advisoryOf(ID)).hasValue(id);
    assertThat(drafts.awaitingPublication()).isEmpty();
  }

  @Test
  void a_text_of_many_kilobytes_and_all_its_line_ends_survive() {
    String text = "line\r\nline\n\ttab é 🔒 ' \" \\ % _\n".repeat(10_000);
    Rendering rendering = new Rendering(List.of(new Document("html", "text/html", text)));
    publish(
        new Revision(id, 1, ID, AdvisoryFixture.complete(), rendering, rendering.digest(), NOW));

    assertThat(revisions.find(id, 1).orElseThrow().isIntact()).isTrue();
  }

  @Test
  void the_same_number_is_not_published_twice_and_leaves_nothing_behind() {
    publish(revision(1));
    Delivery other = Delivery.due(id, 1, "other", NOW);

    assertThatThrownBy(() -> revisions.publish(revision(1), 1, List.of(other)))
        .isInstanceOf(RuntimeException.class);

    assertThat(outbox.of(id)).hasSize(1);
    assertThat(revisions.find(id, 1).orElseThrow().rendering().documents()).hasSize(2);
  }

  @Test
  void a_publication_that_fails_at_its_last_row_stores_none() {
    Delivery delivery = Delivery.due(id, 1, "site", NOW);

    // There is no draft to be marked as public, which is the last thing that is done.
    assertThatThrownBy(() -> revisions.publish(revision(1), 1, List.of(delivery)))
        .isInstanceOf(RuntimeException.class);

    assertThat(revisions.latest(id)).isEmpty();
    assertThat(outbox.of(id)).isEmpty();
    assertThat(ao.find(DocumentRow.class, Query.select())).isEmpty();
  }

  @Test
  void parts_that_a_crash_left_are_taken_up_by_the_next_try() {
    ao.create(
        DocumentRow.class,
        new DBParam("DOCUMENT_KEY", id + "-1-html"),
        new DBParam("REVISION_KEY", id + "-1"),
        new DBParam("FORMAT", "html"),
        new DBParam("MEDIA_TYPE", "text/html"),
        new DBParam("BODY", "half"));
    outbox.enter(Delivery.due(id, 1, "site", NOW).claimed().failed(RetrySchedule.DEFAULT, NOW));
    assertThat(revisions.latest(id)).isEmpty();

    Revision revision = revision(1);
    publish(revision);

    assertThat(revisions.latest(id)).hasValue(revision);
    assertThat(outbox.of(id)).containsExactly(Delivery.due(id, 1, "site", NOW));
  }

  @Test
  void the_world_sees_a_revision_once_its_delivery_is_made() {
    Revision first = revision(1);
    publish(first);
    assertThat(revisions.deliveredTo("site", ID)).isEmpty();
    assertThat(revisions.listDeliveredTo("site")).isEmpty();

    Delivery due = outbox.due(NOW).get(0);
    outbox.save(due.delivered());

    assertThat(revisions.deliveredTo("site", ID))
        .hasValue(new PublicAdvisory(ID, first.rendering(), first.digest(), NOW));
    assertThat(revisions.listDeliveredTo("site"))
        .containsExactly(new Listing(ID, first.advisory().title(), "Apache CloudStack", NOW, NOW));
    assertThat(outbox.due(NOW.plusSeconds(3600))).isEmpty();
  }

  @Test
  void until_a_correction_is_delivered_the_world_sees_what_it_corrects() {
    publish(revision(1));
    outbox.save(outbox.due(NOW).get(0).delivered());
    publish(revision(2));

    assertThat(publicDigest()).isEqualTo(revision(1).digest());
    outbox.save(outbox.due(NOW).get(0).delivered());
    assertThat(publicDigest()).isEqualTo(revision(2).digest());
    assertThat(revisions.listDeliveredTo("site")).hasSize(1);
  }

  @Test
  void a_failed_delivery_is_due_later() {
    publish(revision(1));
    Delivery failed = outbox.due(NOW).get(0).claimed().failed(RetrySchedule.DEFAULT, NOW);
    outbox.save(failed);

    assertThat(outbox.due(NOW)).isEmpty();
    assertThat(outbox.due(failed.nextAttempt())).containsExactly(failed);
  }

  @Test
  void what_is_public_stays_readable_when_its_facts_no_longer_pass_todays_rules() {
    publish(revision(1));
    outbox.save(outbox.due(NOW).get(0).delivered());
    RevisionRow row = ao.find(RevisionRow.class, Query.select())[0];
    row.setJson("{\"title\": \"\"}");
    row.save();

    assertThat(revisions.deliveredTo("site", ID)).isPresent();
    assertThat(revisions.listDeliveredTo("site")).hasSize(1);
  }

  private String publicDigest() {
    return revisions.deliveredTo("site", ID).map(PublicAdvisory::digest).orElseThrow();
  }

  private void publish(Revision revision) {
    Advisory advisory = revision.advisory();
    drafts.save(new Draft(revision.advisoryId(), revision.number(), advisory, "alice", NOW));
    revisions.publish(
        revision,
        revision.number(),
        List.of(Delivery.due(revision.advisoryId(), revision.number(), "site", NOW)));
  }

  private Revision revision(int number) {
    Rendering rendering =
        new Rendering(
            List.of(
                new Document("cve", "application/json", "{\"number\": " + number + "}"),
                new Document("html", "text/html", "<p>ü</p>")));
    return new Revision(
        id, number, ID, AdvisoryFixture.complete(), rendering, rendering.digest(), NOW);
  }
}
