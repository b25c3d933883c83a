package org.embargo.store;

import static org.embargo.store.Rows.advisory;
import static org.embargo.store.Rows.value;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;
import org.embargo.app.advisory.Drafts;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.DraftVersion;

/** Drafts as they were saved, one row a save. */
final class AoDraftVersions {
  /** Of a draft, in this table and in that of the present ones. */
  static final String COLUMNS = "ADVISORY_ID, DRAFT_VERSION, JSON, AUTHOR, SAVED_AT";

  private final Rows rows;

  AoDraftVersions(Rows rows) {
    this.rows = rows;
  }

  void enter(Draft draft) {
    rows.create(
        DraftVersionRow.class,
        value("VERSION_KEY", key(draft.advisoryId(), draft.version())),
        advisory(draft.advisoryId()),
        value("DRAFT_VERSION", draft.version()),
        value("JSON", AdvisoryColumn.write(draft.advisory())),
        value("AUTHOR", draft.author()),
        value("SAVED_AT", draft.savedAt().toEpochMilli()));
  }

  Optional<Draft> find(AdvisoryId advisoryId, int number) {
    return row(advisoryId, number).map(AoDraftVersions::toDraft);
  }

  /** Latest first, without their texts. */
  List<DraftVersion> all(AdvisoryId advisoryId) {
    List<DraftVersion> found = new ArrayList<>();
    rows.read(
        DraftVersionRow.class,
        Query.select("ID, DRAFT_VERSION, AUTHOR, SAVED_AT")
            .where("ADVISORY_ID = ?", advisoryId.value())
            .order("DRAFT_VERSION DESC"),
        row ->
            found.add(
                new DraftVersion(
                    row.getDraftVersion(),
                    row.getAuthor(),
                    Instant.ofEpochMilli(row.getSavedAt()))));
    return found;
  }

  long read(long after, Drafts.Reader reader) {
    return rows.readInPages(DraftVersionRow.class, COLUMNS, after, row -> read(row, reader));
  }

  private static void read(DraftVersionRow row, Drafts.Reader reader) {
    AdvisoryColumn.find(row.getJson())
        .ifPresentOrElse(
            advisory -> reader.read(toDraft(row, advisory)),
            () -> reader.readBroken(new AdvisoryId(row.getAdvisoryId()), row.getDraftVersion()));
  }

  /** Of all versions after that one, by user key. */
  Set<String> authors(AdvisoryId advisoryId, int after) {
    Set<String> found = new HashSet<>();
    rows.read(
        DraftVersionRow.class,
        Query.select("ID, AUTHOR")
            .where("DRAFT_VERSION >= ? AND ADVISORY_ID = ?", after + 1, advisoryId.value()),
        row -> found.add(row.getAuthor()));
    return found;
  }

  private Optional<DraftVersionRow> row(AdvisoryId advisoryId, int number) {
    return rows.one(DraftVersionRow.class, "VERSION_KEY = ?", key(advisoryId, number));
  }

  private static Draft toDraft(DraftVersionRow row) {
    return toDraft(row, AdvisoryColumn.read(row.getJson()));
  }

  private static Draft toDraft(DraftVersionRow row, Advisory advisory) {
    return new Draft(
        new AdvisoryId(row.getAdvisoryId()),
        row.getDraftVersion(),
        advisory,
        row.getAuthor(),
        Instant.ofEpochMilli(row.getSavedAt()));
  }

  private static String key(AdvisoryId advisoryId, int number) {
    return advisoryId + "-" + number;
  }
}
