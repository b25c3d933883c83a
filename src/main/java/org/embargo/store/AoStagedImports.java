package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.java.ao.Query;
import org.embargo.app.imports.CheckedImport;
import org.embargo.app.imports.ImportRequest;
import org.embargo.app.imports.StagedImport;
import org.embargo.app.imports.StagedImports;
import org.embargo.core.advisory.CveId;

/** Staged imports in Active Objects. */
public final class AoStagedImports implements StagedImports {
  /** All but what can be long. */
  private static final String COLUMNS =
      "ID, CVE_ID, TITLE, STAGED_BY, STAGED_AT, PUBLISHED_AT, DIGEST";

  private static final int LONGEST_TITLE = 240;

  private final Rows rows;

  public AoStagedImports(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public long add(
      long projectId, ImportRequest request, CheckedImport checked, String by, Instant at) {
    return rows.create(
            StagedImportRow.class,
            value("PROJECT_ID", projectId),
            value("FORMAT", request.format()),
            value("RECORD", request.file()),
            value("PUBLISHED_AT", checked.publishedAt().toEpochMilli()),
            value("DESPITE", request.despite()),
            value("CVE_ID", checked.cveId().value()),
            value("TITLE", shortened(checked.advisory().heading())),
            value("STAGED_BY", by),
            value("STAGED_AT", at.toEpochMilli()),
            value("DIGEST", checked.digest()))
        .getID();
  }

  @Override
  public List<StagedImport> of(long projectId, Instant now) {
    return list(
        Query.select(COLUMNS)
            .where("STAGED_AT >= ? AND PROJECT_ID = ?", firstWaiting(now), projectId)
            .order("ID"));
  }

  @Override
  public Optional<StagedImport> find(long projectId, long id, Instant now) {
    return list(
            Query.select(COLUMNS)
                .where(
                    "STAGED_AT >= ? AND PROJECT_ID = ? AND ID = ?",
                    firstWaiting(now),
                    projectId,
                    id))
        .stream()
        .findFirst();
  }

  @Override
  public ImportRequest request(long id) {
    return row(id)
        .map(
            row ->
                new ImportRequest(
                    row.getFormat(),
                    row.getRecord(),
                    Optional.of(Instant.ofEpochMilli(row.getPublishedAt())),
                    Optional.ofNullable(row.getDespite()).orElse("")))
        .orElseThrow();
  }

  @Override
  public void remove(long id) {
    row(id).ifPresent(rows::delete);
  }

  @Override
  public void removeExpired(Instant now) {
    List<Long> expired = new ArrayList<>();
    rows.read(
        StagedImportRow.class,
        Query.select("ID").where("STAGED_AT <= ?", firstWaiting(now) - 1),
        row -> expired.add((long) row.getID()));
    expired.forEach(this::remove);
  }

  private Optional<StagedImportRow> row(long id) {
    return rows.one(StagedImportRow.class, "ID = ?", id);
  }

  private List<StagedImport> list(Query query) {
    List<StagedImport> found = new ArrayList<>();
    rows.read(StagedImportRow.class, query, row -> found.add(toStaged(row)));
    return found;
  }

  /** What was staged at this millisecond or later has not expired. */
  private static long firstWaiting(Instant now) {
    return now.minus(StagedImport.LIFETIME).toEpochMilli() + 1;
  }

  private static StagedImport toStaged(StagedImportRow row) {
    return new StagedImport(
        row.getID(),
        new CveId(row.getCveId()),
        row.getTitle(),
        row.getStagedBy(),
        Instant.ofEpochMilli(row.getStagedAt()),
        Instant.ofEpochMilli(row.getPublishedAt()),
        row.getDigest());
  }

  /** Some databases count the halves of a character. */
  private static String shortened(String title) {
    if (title.length() <= LONGEST_TITLE) {
      return title;
    }
    boolean splits = Character.isHighSurrogate(title.charAt(LONGEST_TITLE - 1));
    return title.substring(0, splits ? LONGEST_TITLE - 1 : LONGEST_TITLE) + "…";
  }
}
