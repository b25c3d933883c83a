package org.embargo.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Listing;
import org.embargo.core.outbox.Delivery;

/** What is public, as a list. */
final class AoListings {
  private final Rows rows;
  private final AoOutbox outbox;

  AoListings(Rows rows, AoOutbox outbox) {
    this.rows = rows;
    this.outbox = outbox;
  }

  /** Two queries, however many there are: anybody may ask for the list. */
  List<Listing> deliveredTo(String channel) {
    Set<String> keys =
        latestOfEach(outbox.delivered(channel)).stream()
            .map(delivery -> AoRevisions.key(delivery.advisoryId(), delivery.revision()))
            .collect(Collectors.toSet());
    List<RevisionRow> all = rows.list(RevisionRow.class, Query.select().order("ID"));
    Map<AdvisoryId, Instant> first =
        all.stream()
            .collect(
                Collectors.toMap(
                    AoRevisions::advisoryId,
                    AoRevisions::publishedAt,
                    (earlier, later) -> earlier));
    return all.stream()
        .filter(row -> keys.contains(row.getRevisionKey()))
        .map(
            row ->
                toListing(
                    row,
                    first.getOrDefault(AoRevisions.advisoryId(row), AoRevisions.publishedAt(row))))
        .sorted(Comparator.comparing(Listing::publishedAt).reversed())
        .toList();
  }

  private static Collection<Delivery> latestOfEach(List<Delivery> deliveries) {
    Map<AdvisoryId, Delivery> latest =
        deliveries.stream()
            .collect(
                Collectors.toMap(
                    Delivery::advisoryId,
                    Function.identity(),
                    BinaryOperator.maxBy(Comparator.comparing(Delivery::revision))));
    return latest.values();
  }

  private static Listing toListing(RevisionRow row, Instant first) {
    return new Listing(
        new CveId(row.getCveId()),
        row.getTitle(),
        row.getProduct(),
        first,
        AoRevisions.publishedAt(row));
  }
}
