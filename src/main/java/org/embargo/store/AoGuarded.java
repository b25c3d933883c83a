package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.embargo.app.common.Caches;
import org.embargo.app.common.Caches.Remembered;
import org.embargo.app.guard.Guarded;
import org.jspecify.annotations.Nullable;

/**
 * The issues that have to be sealed, in Active Objects. Which they are is remembered by ranges of
 * ids: an event on an ordinary issue costs no query, and one more issue spoils one range only.
 */
public final class AoGuarded implements Guarded {
  private static final long RANGE = 256;
  private static final long NONE = 0;

  private final Rows rows;
  private final Remembered<Set<Long>> issues;
  private final Remembered<Set<Long>> wholes;

  public AoGuarded(ActiveObjects ao, Caches caches) {
    this.rows = new Rows(ao);
    this.issues =
        caches.of(
            "guarded",
            range ->
                in("ISSUE_ID >= ? AND ISSUE_ID < ?", range).stream()
                    .map(GuardedRow::getIssueId)
                    .collect(Collectors.toUnmodifiableSet()));
    this.wholes =
        caches.of(
            "guarded-wholes",
            range ->
                in("PARENT_ID >= ? AND PARENT_ID < ?", range).stream()
                    .map(GuardedRow::getParentId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toUnmodifiableSet()));
  }

  private List<GuardedRow> in(String where, long range) {
    // Who stands for none is asked for by nobody.
    long first = Math.max(range * RANGE, NONE + 1);
    return rows.all(GuardedRow.class, where, first, (range + 1) * RANGE);
  }

  @Override
  public boolean has(long issueId) {
    return issues.get(issueId / RANGE).contains(issueId);
  }

  @Override
  public boolean hasPartsOf(long issueId) {
    return wholes.get(issueId / RANGE).contains(issueId);
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
    issues.forget(issueId / RANGE);
  }

  @Override
  public void add(long issueId, Optional<Long> parentId, Instant since) {
    Optional<GuardedRow> there = row(issueId);
    long parent = parentId.orElse(NONE);
    if (there.isEmpty()) {
      rows.create(
          GuardedRow.class,
          value("ISSUE_ID", issueId),
          value("PARENT_ID", parent),
          value("SINCE", since.toEpochMilli()));
      issues.forget(issueId / RANGE);
    } else if (!Objects.equals(there.get().getParentId(), parent)) {
      forgetWhole(there.get().getParentId());
      there.get().setParentId(parent);
      there.get().save();
    } else {
      return;
    }
    forgetWhole(parent);
  }

  private void forgetWhole(@Nullable Long parentId) {
    if (parentId != null) {
      wholes.forget(parentId / RANGE);
    }
  }

  @Override
  public List<Long> ids() {
    List<Long> ids = new ArrayList<>();
    rows.read(
        GuardedRow.class,
        Query.select("ID, ISSUE_ID").order("ISSUE_ID"),
        row -> ids.add(row.getIssueId()));
    return ids;
  }

  @Override
  public boolean settle(long issueId, Optional<Long> misplacedIn) {
    Optional<GuardedRow> there = row(issueId);
    boolean isNew =
        there
            .filter(row -> !Objects.equals(row.getMisplacedIn(), misplacedIn.orElse(null)))
            .isPresent();
    there
        .filter(row -> isNew || row.getBreach() != null)
        .ifPresent(
            row -> {
              row.setMisplacedIn(misplacedIn.orElse(null));
              row.setBreach(null);
              row.save();
            });
    return isNew;
  }

  @Override
  public boolean isNewBreach(long issueId, String breach) {
    Optional<GuardedRow> other = row(issueId).filter(row -> !breach.equals(row.getBreach()));
    other.ifPresent(
        row -> {
          row.setBreach(breach);
          row.save();
        });
    return other.isPresent();
  }

  @Override
  public Set<Long> misplaced() {
    return rows.list(GuardedRow.class, Query.select().where("MISPLACED_IN >= ?", NONE + 1)).stream()
        .map(GuardedRow::getIssueId)
        .collect(Collectors.toSet());
  }

  @Override
  public void refresh(long issueId) {
    issues.forget(issueId / RANGE);
  }
}
