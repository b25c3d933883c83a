package org.embargo.bench;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import java.nio.file.Files;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.embargo.app.search.FindDisclosures;
import org.embargo.jira.database.JiraSqlRunner;
import org.embargo.jira.jql.EmbargoedFunction;
import org.embargo.jira.jql.PublicationBlockedFunction;
import org.embargo.sandbox.db.Database;
import org.embargo.sandbox.db.SandboxActiveObjects;
import org.embargo.sandbox.jira.SqlAccess;
import org.embargo.sandbox.jira.Switches;
import org.embargo.sandbox.jira.User;
import org.embargo.store.BenchStore;
import org.embargo.store.SqlDisclosureIndex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Two functions of JQL over 100,000 disclosures, one that finds half of them and one that asks
 * three more tables, and the bare statements that select the same ids.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class JqlBench {
  private static final int DISCLOSURES = 100_000;
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final String PREFIX = BenchStore.PREFIX;
  private static final String EMBARGOED =
      "SELECT \"ISSUE_ID\" FROM " + PREFIX + "DISCLOSURE\" WHERE \"EMBARGO_UNTIL\" > ?";
  private static final String BLOCKED =
      "SELECT d.\"ISSUE_ID\" FROM "
          + (PREFIX
              + "DISCLOSURE\" d WHERE d.\"EMBARGO_UNTIL\" <= ? AND NOT EXISTS (SELECT 1 FROM ")
          + (PREFIX + "ADVISORY\" a JOIN " + PREFIX + "REVISION\" r")
          + " ON r.\"ADVISORY_ID\" = a.\"ID\" WHERE a.\"ISSUE_ID\" = d.\"ISSUE_ID\") AND NOT EXISTS"
          + (" (SELECT 1 FROM " + PREFIX + "ADVISORY_ISSUE\" c JOIN " + PREFIX + "REVISION\" r")
          + " ON r.\"ADVISORY_ID\" = c.\"ADVISORY_ID\" WHERE c.\"ISSUE_ID\" = d.\"ISSUE_ID\")"
          + " AND d.\"PROJECT_ID\" IN (10)";

  private Database database;
  private JqlFunction embargoed;
  private JqlFunction blocked;
  private final User user = new User("JIRAUSER1", "lead", "Lead", true);

  @Setup
  public void setUp() throws Exception {
    database = new Database(Files.createTempDirectory("bench"));
    SandboxActiveObjects ao = new SandboxActiveObjects(database, "org.embargo.embargo-for-jira");
    FindDisclosures find =
        BenchStore.findDisclosures(
            ao,
            new SqlDisclosureIndex(new JiraSqlRunner(new SqlAccess(database, new Switches()))),
            () -> NOW);
    embargoed = new EmbargoedFunction(find);
    blocked = new PublicationBlockedFunction(find);
    fill();
  }

  /** Half of them still embargoed, and a third public. */
  private void fill() {
    long now = NOW.toEpochMilli();
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute(
                  "INSERT INTO "
                      + (PREFIX + "DISCLOSURE\" (\"ISSUE_ID\", \"PROJECT_ID\", \"LEVEL_ID\",")
                      + " \"REPORTED_AT\", \"EMBARGO_UNTIL\") SELECT x, 10, 1, 0,"
                      + " CASE WHEN MOD(x, 2) = 0 THEN ? ELSE ? END FROM SYSTEM_RANGE(1, ?)",
                  now + 1,
                  now - 1,
                  DISCLOSURES);
              handle.execute(
                  "INSERT INTO "
                      + (PREFIX + "ADVISORY\" (\"ADVISORY_KEY\", \"ISSUE_ID\", \"ADVISORY_NO\",")
                      + " \"PROJECT_ID\", \"ORIGIN\") SELECT x || '/1', x, 1, 10, 'ISSUE'"
                      + " FROM SYSTEM_RANGE(1, ?)",
                  DISCLOSURES);
              handle.execute(
                  "INSERT INTO "
                      + (PREFIX + "REVISION\" (\"REVISION_KEY\", \"ADVISORY_ID\", \"REVISION_NO\",")
                      + " \"CVE_ID\", \"JSON\", \"DIGEST\", \"PUBLISHED_AT\", \"TITLE\", \"PRODUCT\")"
                      + " SELECT \"ID\" || '-1', \"ID\", 1, 'CVE-2026-' || \"ID\", '{}', '', 0, '', '' FROM "
                      + (PREFIX + "ADVISORY\" WHERE MOD(\"ID\", 3) = 0 AND \"ISSUE_ID\" <= ?"),
                  DISCLOSURES);
            });
  }

  @TearDown
  public void close() {
    database.close();
  }

  @Benchmark
  public int functions() {
    return values(embargoed).size() + values(blocked).size();
  }

  private List<QueryLiteral> values(JqlFunction function) {
    return function.getValues(
        () -> user, new FunctionOperand("f", List.of()), new TerminalClause() {});
  }

  @Benchmark
  public int bare() {
    return ids(EMBARGOED).size() + ids(BLOCKED).size();
  }

  private List<Long> ids(String sql) {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
                statement.setLong(1, NOW.toEpochMilli());
                List<Long> ids = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                  while (rows.next()) {
                    ids.add(rows.getLong(1));
                  }
                }
                return ids;
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
  }
}
