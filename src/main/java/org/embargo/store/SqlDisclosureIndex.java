package org.embargo.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.RawEntity;
import org.embargo.app.common.Redacted;
import org.embargo.app.history.Breaches;
import org.embargo.app.search.DisclosureIndex;
import org.embargo.app.tracker.SqlRunner;
import org.embargo.app.tracker.SqlRunner.Dialect;
import org.embargo.core.search.Selection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One statement over the tables of Active Objects, which quotes their names in all databases. */
public final class SqlDisclosureIndex implements DisclosureIndex {
  private static final Logger logger = LoggerFactory.getLogger(SqlDisclosureIndex.class);

  private final SqlRunner sql;

  public SqlDisclosureIndex(SqlRunner sql) {
    this.sql = sql;
  }

  @Override
  public Optional<List<Long>> find(Selection selection, Instant now, Optional<Set<Long>> projects) {
    try {
      return Optional.of(
          sql.select(
              dialect -> new Statement(dialect).of(selection.what(), projects),
              parameters(selection, now),
              row -> row.getLong(1)));
    } catch (RuntimeException | LinkageError e) {
      // A database that wants it in other words takes longer, and answers the same.
      logger.info("disclosures are looked at one by one", new Redacted(e));
      return Optional.empty();
    }
  }

  private static List<Long> parameters(Selection selection, Instant now) {
    return switch (selection.what()) {
      case EMBARGOED, PUBLICATION_BLOCKED -> List.of(now.toEpochMilli());
      case EMBARGO_ENDS -> List.of(now.toEpochMilli(), now.plus(selection.within()).toEpochMilli());
      case AWAITING_DISCLOSURE, BREACHED -> List.of();
    };
  }

  /** The text of it for one database. Disclosures are {@code d} in it. */
  private record Statement(Dialect dialect) {
    String of(Selection.What what, Optional<Set<Long>> projects) {
      String where =
          switch (what) {
            case EMBARGOED -> "d.\"EMBARGO_UNTIL\" > ?";
            case EMBARGO_ENDS -> "d.\"EMBARGO_UNTIL\" > ? AND d.\"EMBARGO_UNTIL\" <= ?";
            case AWAITING_DISCLOSURE -> notPublic();
            case PUBLICATION_BLOCKED -> "d.\"EMBARGO_UNTIL\" <= ? AND " + notPublic();
            case BREACHED -> breached();
          };
      // Columns are written with the quotes of H2 and PostgreSQL.
      return ("SELECT d.\"ISSUE_ID\" FROM "
              + (table(DisclosureRow.class) + " d WHERE " + where)
              + projects.map(Statement::in).orElse(""))
          .replace("\"", dialect.quote());
    }

    /** Neither an advisory of its own is public, nor one that it is disclosed with. */
    private String notPublic() {
      String revision = table(RevisionRow.class) + " r ON r.\"ADVISORY_ID\" = ";
      return "NOT EXISTS (SELECT 1 FROM "
          + (table(AdvisoryRow.class) + " a JOIN " + revision + "a.\"ID\"")
          + " WHERE a.\"ISSUE_ID\" = d.\"ISSUE_ID\") AND NOT EXISTS (SELECT 1 FROM "
          + (table(AdvisoryIssueRow.class) + " c JOIN " + revision + "c.\"ADVISORY_ID\"")
          + " WHERE c.\"ISSUE_ID\" = d.\"ISSUE_ID\")";
    }

    private String breached() {
      return "EXISTS (SELECT 1 FROM "
          + table(LogEntryRow.class)
          + " l WHERE l.\"ISSUE_ID\" = d.\"ISSUE_ID\" AND l.\"WHAT\" IN ("
          + Breaches.KINDS.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", "))
          + "))";
    }

    private static String in(Set<Long> projects) {
      return projects.stream()
          .map(String::valueOf)
          .collect(Collectors.joining(", ", " AND d.\"PROJECT_ID\" IN (", ")"));
    }

    private String table(Class<? extends RawEntity<?>> row) {
      return dialect.table(TableNames.of(row));
    }
  }
}
