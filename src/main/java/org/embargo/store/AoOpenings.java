package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.app.common.Caches;
import org.embargo.app.common.Caches.Remembered;
import org.embargo.app.register.Openings;
import org.embargo.core.opening.Opening;
import org.embargo.core.opening.Opening.State;

/** Openings in Active Objects. Which have begun is remembered by ranges of ids. */
public final class AoOpenings implements Openings {
  private static final long RANGE = 256;

  private final Rows rows;
  private final Remembered<Set<Long>> begun;

  public AoOpenings(ActiveObjects ao, Caches caches) {
    this.rows = new Rows(ao);
    this.begun =
        caches.of(
            "opened",
            range ->
                rows
                    .all(
                        OpeningRow.class,
                        "ISSUE_ID >= ? AND ISSUE_ID < ?",
                        range * RANGE,
                        (range + 1) * RANGE)
                    .stream()
                    .map(AoOpenings::toOpening)
                    .filter(Opening::hasBegun)
                    .map(Opening::issueId)
                    .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public Optional<Opening> find(long issueId) {
    return row(issueId).map(AoOpenings::toOpening);
  }

  @Override
  public void save(Opening opening) {
    Optional<OpeningRow> present = row(opening.issueId());
    if (present.isEmpty()) {
      rows.create(
          OpeningRow.class,
          value("ISSUE_ID", opening.issueId()),
          value("PROJECT_ID", opening.projectId()),
          value("DUE", opening.due().toEpochMilli()),
          value("STATE", opening.state().name()));
    } else {
      present.get().setProjectId(opening.projectId());
      present.get().setDue(opening.due().toEpochMilli());
      present.get().setState(opening.state().name());
      present.get().save();
    }
    begun.forget(opening.issueId() / RANGE);
  }

  @Override
  public void remove(long issueId) {
    row(issueId).ifPresent(rows::delete);
    begun.forget(issueId / RANGE);
  }

  @Override
  public List<Opening> unfinished() {
    return Stream.of(State.PLANNED, State.BEGUN)
        .flatMap(state -> rows.all(OpeningRow.class, "STATE = ?", state.name()).stream())
        .map(AoOpenings::toOpening)
        .toList();
  }

  @Override
  public boolean mayHaveBegun(long issueId) {
    return begun.get(issueId / RANGE).contains(issueId);
  }

  private Optional<OpeningRow> row(long issueId) {
    return rows.one(OpeningRow.class, "ISSUE_ID = ?", issueId);
  }

  private static Opening toOpening(OpeningRow row) {
    return new Opening(
        row.getIssueId(),
        row.getProjectId(),
        Instant.ofEpochMilli(row.getDue()),
        State.valueOf(row.getState()));
  }
}
