package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.java.ao.Query;
import org.embargo.app.seal.Guarded;

/** The issues that have to be sealed, in Active Objects. */
public final class AoGuarded implements Guarded {
  private final Rows rows;

  public AoGuarded(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public boolean has(long issueId) {
    return row(issueId).isPresent();
  }

  @Override
  public Optional<Instant> since(long issueId) {
    return row(issueId).map(GuardedRow::getSince).map(Instant::ofEpochMilli);
  }

  private Optional<GuardedRow> row(long issueId) {
    return rows.one(GuardedRow.class, "ISSUE_ID = ?", issueId);
  }

  @Override
  public void remove(long issueId) {
    row(issueId).ifPresent(rows::delete);
  }

  @Override
  public void add(long issueId, Instant since) {
    rows.create(GuardedRow.class, value("ISSUE_ID", issueId), value("SINCE", since.toEpochMilli()));
  }

  @Override
  public List<Long> ids() {
    return rows.list(GuardedRow.class, Query.select().order("ISSUE_ID")).stream()
        .map(GuardedRow::getIssueId)
        .toList();
  }
}
