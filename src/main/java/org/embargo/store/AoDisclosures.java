package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;
import org.embargo.app.common.Caches;
import org.embargo.app.common.Caches.Remembered;
import org.embargo.app.register.Disclosures;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.WithoutFix;
import org.embargo.core.embargo.EarlyEnd;
import org.embargo.core.embargo.Embargo;
import org.embargo.core.text.Limits;

/** Disclosures in Active Objects. Which issues have one is remembered by ranges of ids. */
public final class AoDisclosures implements Disclosures {
  private static final long RANGE = 256;

  private final Rows rows;
  private final Remembered<Set<Long>> known;

  public AoDisclosures(ActiveObjects ao, Caches caches) {
    this.rows = new Rows(ao);
    this.known = caches.of("disclosures", this::idsIn);
  }

  private Set<Long> idsIn(long range) {
    Set<Long> ids = new HashSet<>();
    rows.read(
        DisclosureRow.class,
        Query.select("ID, ISSUE_ID")
            .where("ISSUE_ID >= ? AND ISSUE_ID < ?", range * RANGE, (range + 1) * RANGE),
        row -> ids.add(row.getIssueId()));
    return Set.copyOf(ids);
  }

  @Override
  public Optional<Disclosure> find(long issueId) {
    return row(issueId).map(AoDisclosures::toDisclosure);
  }

  @Override
  public void save(Disclosure disclosure) {
    Optional<DisclosureRow> present = row(disclosure.issueId());
    DisclosureRow row = present.orElseGet(() -> create(disclosure));
    copy(disclosure, row);
    row.save();
    if (present.isEmpty()) {
      refresh(disclosure.issueId());
    }
  }

  @Override
  public void refresh(long issueId) {
    known.forget(issueId / RANGE);
  }

  @Override
  public boolean mayExist(long issueId) {
    return known.get(issueId / RANGE).contains(issueId);
  }

  @Override
  public boolean hasAnyIn(long projectId) {
    return rows.one(DisclosureRow.class, "PROJECT_ID = ?", projectId).isPresent();
  }

  @Override
  public List<Disclosure> all() {
    return rows.list(DisclosureRow.class, Query.select().order("ID")).stream()
        .map(AoDisclosures::toDisclosure)
        .toList();
  }

  private Optional<DisclosureRow> row(long issueId) {
    return rows.one(DisclosureRow.class, "ISSUE_ID = ?", issueId);
  }

  private DisclosureRow create(Disclosure disclosure) {
    return rows.create(
        DisclosureRow.class,
        value("ISSUE_ID", disclosure.issueId()),
        value("PROJECT_ID", disclosure.projectId()),
        value("LEVEL_ID", disclosure.levelId()),
        value("REPORTED_AT", disclosure.reportedAt().toEpochMilli()));
  }

  private static Disclosure toDisclosure(DisclosureRow row) {
    return Limits.lifted(
        () ->
            new Disclosure(
                row.getIssueId(),
                row.getProjectId(),
                Optional.ofNullable(row.getSeenIn()).orElse(row.getProjectId()),
                row.getLevelId(),
                Instant.ofEpochMilli(row.getReportedAt()),
                Optional.ofNullable(row.getEmbargoUntil())
                    .map(Instant::ofEpochMilli)
                    .map(Embargo::new),
                earlyEnd(row),
                withoutFix(row),
                Optional.ofNullable(row.getRequiredPeople()).orElse(1)));
  }

  private static Optional<EarlyEnd> earlyEnd(DisclosureRow row) {
    String by = row.getEarlyEndBy();
    String reason = row.getEarlyEndReason();
    Long at = row.getEarlyEndAt();
    return by == null || reason == null || at == null
        ? Optional.empty()
        : Optional.of(
            new EarlyEnd(
                Optional.ofNullable(row.getEarlyEndUntil()).map(Instant::ofEpochMilli),
                reason,
                Boolean.TRUE.equals(row.getEarlyEndWithoutFix()),
                by,
                Instant.ofEpochMilli(at)));
  }

  private static Optional<WithoutFix> withoutFix(DisclosureRow row) {
    String reason = row.getWithoutFix();
    Long at = row.getWithoutFixAt();
    return reason == null || at == null
        ? Optional.empty()
        : Optional.of(new WithoutFix(reason, Instant.ofEpochMilli(at)));
  }

  private static void copy(Disclosure from, DisclosureRow to) {
    to.setProjectId(from.projectId());
    to.setSeenIn(from.seenIn() == from.projectId() ? null : from.seenIn());
    to.setLevelId(from.levelId());
    to.setEmbargoUntil(from.embargo().map(Embargo::end).map(Instant::toEpochMilli).orElse(null));
    Optional<EarlyEnd> asked = from.earlyEnd();
    to.setEarlyEndUntil(asked.flatMap(EarlyEnd::until).map(Instant::toEpochMilli).orElse(null));
    to.setEarlyEndReason(asked.map(EarlyEnd::reason).orElse(null));
    to.setEarlyEndWithoutFix(asked.map(EarlyEnd::withoutFix).orElse(null));
    to.setEarlyEndBy(asked.map(EarlyEnd::askedBy).orElse(null));
    to.setEarlyEndAt(asked.map(one -> one.askedAt().toEpochMilli()).orElse(null));
    to.setWithoutFix(from.withoutFix().map(WithoutFix::reason).orElse(null));
    to.setWithoutFixAt(from.withoutFix().map(d -> d.at().toEpochMilli()).orElse(null));
    to.setRequiredPeople(from.requiredPeople());
  }
}
