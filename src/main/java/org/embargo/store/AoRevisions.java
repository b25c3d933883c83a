package org.embargo.store;

import static org.embargo.store.Rows.advisory;
import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.java.ao.Query;
import org.embargo.app.advisory.Revisions;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Listing;
import org.embargo.core.advisory.PublicAdvisory;
import org.embargo.core.advisory.Publication;
import org.embargo.core.advisory.Revision;
import org.embargo.core.outbox.Delivery;
import org.embargo.core.outbox.Delivery.State;

/** Revisions in Active Objects. */
public final class AoRevisions implements Revisions {
  private final ActiveObjects ao;
  private final Rows rows;
  private final AoOutbox outbox;
  private final AoRenderings renderings;
  private final AoListings listings;

  public AoRevisions(ActiveObjects ao, AoOutbox outbox) {
    this.ao = ao;
    this.rows = new Rows(ao);
    this.outbox = outbox;
    this.renderings = new AoRenderings(ao);
    this.listings = new AoListings(rows, outbox);
  }

  @Override
  public Optional<Revision> latest(AdvisoryId advisoryId) {
    return rows
        .list(
            RevisionRow.class,
            Query.select()
                .where("ADVISORY_ID = ?", advisoryId.value())
                .order("REVISION_NO DESC")
                .limit(1))
        .stream()
        .findFirst()
        .map(this::toRevision);
  }

  @Override
  public Optional<Revision> find(AdvisoryId advisoryId, int number) {
    return row(advisoryId, number).map(this::toRevision);
  }

  @Override
  public List<Publication> publications(AdvisoryId advisoryId) {
    List<Publication> found = new ArrayList<>();
    rows.read(
        RevisionRow.class,
        Query.select("ID, REVISION_NO, DRAFT_VERSION, PUBLISHED_AT")
            .where("ADVISORY_ID = ?", advisoryId.value())
            .order("REVISION_NO ASC"),
        row -> found.add(new Publication(row.getDraftVersion(), publishedAt(row))));
    return List.copyOf(found);
  }

  @Override
  public Optional<AdvisoryId> advisoryOf(CveId cveId) {
    return rows.one(RevisionRow.class, "CVE_ID = ?", cveId.value()).map(AoRevisions::advisoryId);
  }

  /**
   * The revision's own row comes last and is what makes it public: should the host's transaction
   * not be one, a crash leaves parts that the next try takes up, and nothing half public.
   */
  @Override
  public void publish(Revision revision, int draftVersion, List<Delivery> deliveries) {
    String key = key(revision.advisoryId(), revision.number());
    ao.executeInTransaction(
        () -> {
          refuseKnown(key);
          renderings.store(key, revision.rendering());
          deliveries.forEach(outbox::enter);
          RevisionRow row = create(key, revision, draftVersion);
          markPublic(revision);
          return row;
        });
  }

  @Override
  public List<Listing> listDeliveredTo(String channel) {
    return listings.deliveredTo(channel);
  }

  @Override
  public Optional<PublicAdvisory> deliveredTo(String channel, CveId cveId) {
    return advisoryOf(cveId)
        .flatMap(
            advisoryId ->
                outbox.of(advisoryId).stream()
                    .filter(delivery -> delivery.channel().equals(channel))
                    .filter(delivery -> delivery.state() == State.DELIVERED)
                    .max(Comparator.comparing(Delivery::revision))
                    .flatMap(delivery -> row(advisoryId, delivery.revision()))
                    .map(this::toPublic));
  }

  private void refuseKnown(String key) {
    if (rows.one(RevisionRow.class, "REVISION_KEY = ?", key).isPresent()) {
      throw new IllegalStateException("there is a revision " + key + " already");
    }
  }

  private RevisionRow create(String key, Revision revision, int draftVersion) {
    return rows.create(
        RevisionRow.class,
        value("REVISION_KEY", key),
        advisory(revision.advisoryId()),
        value("REVISION_NO", revision.number()),
        value("DRAFT_VERSION", draftVersion),
        value("CVE_ID", revision.cveId().value()),
        value("TITLE", title(revision.advisory())),
        value("PRODUCT", revision.advisory().productNames()),
        value("JSON", AdvisoryColumn.write(revision.advisory())),
        value("DIGEST", revision.digest()),
        value("PUBLISHED_AT", revision.publishedAt().toEpochMilli()));
  }

  /** For the list; what is withdrawn is told apart there. */
  private static String title(Advisory advisory) {
    String title = advisory.title().isEmpty() ? advisory.productNames() : advisory.title();
    return advisory.isWithdrawn() ? "Withdrawn: " + title : title;
  }

  /** An import has no draft. */
  private void markPublic(Revision revision) {
    AdvisoryRow advisory = AoAdvisories.row(rows, revision.advisoryId()).orElseThrow();
    advisory.setCveId(revision.cveId().value());
    advisory.save();
    if (Origin.valueOf(advisory.getOrigin()) == Origin.ISSUE) {
      DraftRow draft = rows.of(revision.advisoryId(), DraftRow.class).get(0);
      draft.setAwaiting(false);
      draft.save();
    }
  }

  private Optional<RevisionRow> row(AdvisoryId advisoryId, int number) {
    return rows.one(RevisionRow.class, "REVISION_KEY = ?", key(advisoryId, number));
  }

  static AdvisoryId advisoryId(RevisionRow row) {
    return new AdvisoryId(row.getAdvisoryId());
  }

  static Instant publishedAt(RevisionRow row) {
    return Instant.ofEpochMilli(row.getPublishedAt());
  }

  private PublicAdvisory toPublic(RevisionRow row) {
    return new PublicAdvisory(
        new CveId(row.getCveId()),
        renderings.find(row.getRevisionKey()),
        row.getDigest(),
        publishedAt(row));
  }

  private Revision toRevision(RevisionRow row) {
    return new Revision(
        advisoryId(row),
        row.getRevisionNo(),
        new CveId(row.getCveId()),
        AdvisoryColumn.read(row.getJson()),
        renderings.find(row.getRevisionKey()),
        row.getDigest(),
        publishedAt(row));
  }

  static String key(AdvisoryId advisoryId, int number) {
    return advisoryId + "-" + number;
  }
}
