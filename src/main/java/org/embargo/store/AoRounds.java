package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;
import org.embargo.app.guard.Rounds;

/** The rounds of the keeper in Active Objects. */
public final class AoRounds implements Rounds {
  private final Rows rows;

  public AoRounds(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public Optional<Instant> lastCompleted() {
    return rows
        .list(SealRoundRow.class, Query.select().order("COMPLETED_AT DESC").limit(1))
        .stream()
        .findFirst()
        .map(row -> Instant.ofEpochMilli(row.getCompletedAt()));
  }

  @Override
  public void startAnew() {
    rows.list(SealRoundRow.class, Query.select()).forEach(rows::delete);
  }

  @Override
  public long lastIssue(long projectId) {
    return row(projectId).map(SealRoundRow::getLastIssue).orElse(0L);
  }

  @Override
  public void completed(Instant at, Map<Long, Long> lastIssues) {
    lastIssues.forEach((projectId, issue) -> save(projectId, issue, at.toEpochMilli()));
  }

  private void save(long projectId, long lastIssue, long at) {
    Optional<SealRoundRow> there = row(projectId);
    if (there.isEmpty()) {
      rows.create(
          SealRoundRow.class,
          value("PROJECT_ID", projectId),
          value("LAST_ISSUE", lastIssue),
          value("COMPLETED_AT", at));
      return;
    }
    SealRoundRow row = there.get();
    row.setLastIssue(lastIssue);
    row.setCompletedAt(at);
    row.save();
  }

  private Optional<SealRoundRow> row(long projectId) {
    return rows.one(SealRoundRow.class, "PROJECT_ID = ?", projectId);
  }
}
