package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.embargo.app.Advisories;

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
}
