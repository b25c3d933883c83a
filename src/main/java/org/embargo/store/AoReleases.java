package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.embargo.app.disclosure.Releases;
import org.embargo.core.disclosure.FixVersion;
import org.embargo.core.disclosure.OutsideRelease;
import org.embargo.core.text.Limits;

/** Releases outside of the tracker, in Active Objects. */
public final class AoReleases implements Releases {
  private final Rows rows;

  public AoReleases(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public List<FixVersion> awaitedBy(long issueId, long projectId) {
    return rows.all(AwaitedReleaseRow.class, "ISSUE_ID = ?", issueId).stream()
        .map(AwaitedReleaseRow::getName)
        .map(name -> FixVersion.external(name, find(projectId, name).isPresent()))
        .toList();
  }

  @Override
  public void await(long issueId, Set<String> names) {
    rows.all(AwaitedReleaseRow.class, "ISSUE_ID = ?", issueId).forEach(rows::delete);
    names.forEach(
        name ->
            rows.create(AwaitedReleaseRow.class, value("ISSUE_ID", issueId), value("NAME", name)));
  }

  @Override
  public List<OutsideRelease> of(long projectId) {
    return rows.all(OutsideReleaseRow.class, "PROJECT_ID = ?", projectId).stream()
        .map(AoReleases::toRelease)
        .toList();
  }

  @Override
  public Optional<OutsideRelease> find(long projectId, String name) {
    return row(projectId, name).map(AoReleases::toRelease);
  }

  @Override
  public void add(long projectId, OutsideRelease release) {
    rows.create(
        OutsideReleaseRow.class,
        value("PROJECT_ID", projectId),
        value("NAME", release.name()),
        value("URL", release.url()),
        value("RELEASED_AT", release.at().toEpochMilli()),
        value("TOLD_BY", release.by()));
  }

  @Override
  public void remove(long projectId, String name) {
    row(projectId, name).ifPresent(rows::delete);
  }

  /** Some databases take names for equal that are not. */
  private Optional<OutsideReleaseRow> row(long projectId, String name) {
    return rows
        .all(OutsideReleaseRow.class, "PROJECT_ID = ? AND NAME = ?", projectId, name)
        .stream()
        .filter(row -> row.getName().equals(name))
        .findFirst();
  }

  private static OutsideRelease toRelease(OutsideReleaseRow row) {
    return Limits.lifted(
        () ->
            new OutsideRelease(
                row.getName(),
                row.getUrl(),
                Instant.ofEpochMilli(row.getReleasedAt()),
                row.getToldBy()));
  }
}
