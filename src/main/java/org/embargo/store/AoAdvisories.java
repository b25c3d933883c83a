package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.embargo.app.advisory.Advisories;

/** Which advisories there are, in Active Objects. */
public final class AoAdvisories implements Advisories {
  private final Rows rows;

  public AoAdvisories(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public List<Long> of(long issueId) {
    return Stream.concat(
            Stream.of(issueId),
            rows.all(FurtherAdvisoryRow.class, "ISSUE_ID = ?", issueId).stream()
                .map(row -> AdvisoryIds.ofFurther(row.getID())))
        .toList();
  }

  @Override
  public long begin(long issueId) {
    return AdvisoryIds.ofFurther(
        rows.create(FurtherAdvisoryRow.class, value("ISSUE_ID", issueId)).getID());
  }

  @Override
  public Optional<Long> issueOf(long advisoryId) {
    OptionalInt row = AdvisoryIds.furtherRow(advisoryId);
    return row.isPresent()
        ? rows.one(FurtherAdvisoryRow.class, "ID = ?", row.getAsInt())
            .map(FurtherAdvisoryRow::getIssueId)
        : Optional.of(advisoryId).filter(id -> id > 0);
  }

  @Override
  public List<Long> othersOf(long advisoryId) {
    return rows.all(AdvisoryIssueRow.class, "ADVISORY_ID = ?", advisoryId).stream()
        .filter(row -> !Boolean.TRUE.equals(row.getTakenOff()))
        .map(AdvisoryIssueRow::getIssueId)
        .toList();
  }

  @Override
  public List<Long> covering(long issueId) {
    return rows.all(AdvisoryIssueRow.class, "ISSUE_ID = ?", issueId).stream()
        .map(AdvisoryIssueRow::getAdvisoryId)
        .toList();
  }

  @Override
  public void cover(long advisoryId, long issueId) {
    if (cover(key(advisoryId, issueId)).isEmpty()) {
      rows.create(
          AdvisoryIssueRow.class,
          value("COVER_KEY", key(advisoryId, issueId)),
          value("ADVISORY_ID", advisoryId),
          value("ISSUE_ID", issueId));
    }
  }

  @Override
  public void uncover(long advisoryId, long issueId) {
    cover(key(advisoryId, issueId)).ifPresent(rows::delete);
  }

  @Override
  public void waitNoMore(long advisoryId, long issueId) {
    cover(key(advisoryId, issueId))
        .ifPresent(
            row -> {
              row.setTakenOff(true);
              row.save();
            });
  }

  private Optional<AdvisoryIssueRow> cover(String key) {
    return rows.one(AdvisoryIssueRow.class, "COVER_KEY = ?", key);
  }

  private static String key(long advisoryId, long issueId) {
    return advisoryId + "/" + issueId;
  }
}
