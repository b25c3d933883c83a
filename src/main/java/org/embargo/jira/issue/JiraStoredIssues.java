package org.embargo.jira.issue;

import com.atlassian.jira.ofbiz.OfBizDelegator;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.app.common.Redacted;
import org.embargo.app.tracker.IssueIdColumn;
import org.embargo.app.tracker.SqlRunner;
import org.embargo.app.tracker.StoredIssues;
import org.jspecify.annotations.Nullable;
import org.ofbiz.core.entity.EntityCondition;
import org.ofbiz.core.entity.EntityConditionList;
import org.ofbiz.core.entity.EntityExpr;
import org.ofbiz.core.entity.EntityOperator;
import org.ofbiz.core.entity.GenericValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of Jira's table of issues. An issue object brings its texts along, which the keeper
 * would read of all sealed issues every minute.
 */
public final class JiraStoredIssues implements StoredIssues {
  private static final String ISSUE = "Issue";
  private static final String ID = "id";
  private static final String PROJECT = "project";
  private static final String LEVEL = "security";
  private static final String UPDATED = "updated";

  private static final Logger logger = LoggerFactory.getLogger(JiraStoredIssues.class);

  private final OfBizDelegator database;
  private final AstrayQuery astray;

  public JiraStoredIssues(OfBizDelegator database, SqlRunner sql, IssueIdColumn guarded) {
    this.database = database;
    this.astray = new AstrayQuery(sql, guarded);
  }

  @Override
  public Optional<List<Place>> astray(Map<Long, Long> sealing, Instant since) {
    try {
      return Optional.of(astray.run(sealing, since));
    } catch (RuntimeException | LinkageError e) {
      // A database that wants it in other words takes longer, and keeps no issue open.
      logger.info("sealed issues are read one by one", new Redacted(e));
      return Optional.empty();
    }
  }

  @Override
  public List<Place> places(List<Long> ids) {
    EntityCondition these = new EntityExpr(ID, EntityOperator.IN, ids);
    return database.findByCondition(ISSUE, these, List.of(ID, PROJECT, LEVEL, UPDATED)).stream()
        .map(JiraStoredIssues::place)
        .toList();
  }

  private static Place place(GenericValue row) {
    return place(
        row.getLong(ID),
        row.getLong(PROJECT),
        Optional.ofNullable(row.getLong(LEVEL)),
        row.getTimestamp(UPDATED));
  }

  /**
   * @param updated left out by an import: then it may have changed just now
   */
  static Place place(long id, long project, Optional<Long> level, @Nullable Timestamp updated) {
    return new Place(id, project, level, updated == null ? Instant.MAX : updated.toInstant());
  }

  @Override
  public List<Long> idsAfter(long projectId, long issueId) {
    return ids(projectId, new EntityExpr(ID, EntityOperator.GREATER_THAN, issueId));
  }

  @Override
  public List<Long> idsChangedSince(long projectId, Instant since) {
    return ids(
        projectId,
        new EntityExpr(UPDATED, EntityOperator.GREATER_THAN_EQUAL_TO, Timestamp.from(since)));
  }

  private List<Long> ids(long projectId, EntityCondition those) {
    EntityCondition inProject = new EntityExpr(PROJECT, EntityOperator.EQUALS, projectId);
    EntityCondition both = new EntityConditionList(List.of(inProject, those), EntityOperator.AND);
    return database.findByCondition(ISSUE, both, List.of(ID)).stream()
        .map(row -> row.getLong(ID))
        .sorted()
        .toList();
  }
}
