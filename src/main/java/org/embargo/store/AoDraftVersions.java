package org.embargo.store;

import static org.embargo.store.Rows.value;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.java.ao.Query;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.DraftVersion;

/** Drafts as they were saved, one row a save. */
final class AoDraftVersions {
  /** Of a draft, in this table and in that of the present ones. */
  static final String COLUMNS = "ISSUE_ID, DRAFT_VERSION, JSON, AUTHOR, SAVED_AT";

  private final Rows rows;

  AoDraftVersions(Rows rows) {
    this.rows = rows;
  }

  void enter(Draft draft) {
    rows.create(
        DraftVersionRow.class,
        value("VERSION_KEY", key(draft.advisoryId(), draft.version())),
        value("ISSUE_ID", draft.advisoryId()),
        value("DRAFT_VERSION", draft.version()),
        value("JSON", AdvisoryColumn.write(draft.advisory())),
        value("AUTHOR", draft.author()),
        value("SAVED_AT", draft.savedAt().toEpochMilli()));
  }

  Optional<Draft> find(long advisoryId, int number) {
    return rows.one(DraftVersionRow.class, "VERSION_KEY = ?", key(advisoryId, number))
        .map(AoDraftVersions::toDraft);
  }

  /** Latest first, without their texts. */
  List<DraftVersion> all(long advisoryId) {
    List<DraftVersion> found = new ArrayList<>();
    rows.read(
        DraftVersionRow.class,
        Query.select("ID, DRAFT_VERSION, AUTHOR, SAVED_AT")
            .where("ISSUE_ID = ?", advisoryId)
            .order("DRAFT_VERSION DESC"),
        row ->
            found.add(
                new DraftVersion(
                    row.getDraftVersion(),
                    row.getAuthor(),
                    Instant.ofEpochMilli(row.getSavedAt()))));
    return found;
  }

  long read(long after, Consumer<Draft> reader) {
    return rows.readInPages(
        DraftVersionRow.class, COLUMNS, after, row -> reader.accept(toDraft(row)));
  }

  Set<String> hands(Draft draft) {
    Set<String> hands = new HashSet<>(Set.of(draft.author()));
    int number = draft.version() - 1;
    Optional<Draft> earlier = find(draft.advisoryId(), number);
    while (earlier.filter(one -> one.advisory().equals(draft.advisory())).isPresent()) {
      hands.add(earlier.get().author());
      number--;
      earlier = find(draft.advisoryId(), number);
    }
    return hands;
  }

  private static Draft toDraft(DraftVersionRow row) {
    return new Draft(
        row.getIssueId(),
        row.getDraftVersion(),
        AdvisoryColumn.read(row.getJson()),
        row.getAuthor(),
        Instant.ofEpochMilli(row.getSavedAt()));
  }

  private static String key(long advisoryId, int number) {
    return advisoryId + "-" + number;
  }
}
