package org.embargo.sandbox.jira;

import com.atlassian.jira.ofbiz.OfBizDelegator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.embargo.sandbox.db.Database;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.ofbiz.core.entity.EntityCondition;
import org.ofbiz.core.entity.EntityConditionList;
import org.ofbiz.core.entity.EntityExpr;
import org.ofbiz.core.entity.EntityOperator;
import org.ofbiz.core.entity.GenericValue;

/** The entity "Issue" by Jira's names of its fields; no other entity, and no other fields. */
public final class IssueTable implements OfBizDelegator {
  private static final Map<String, String> COLUMNS =
      Map.of("id", "id", "project", "project_id", "security", "level_id", "updated", "updated");

  private final Database database;

  public IssueTable(Database database) {
    this.database = database;
  }

  @Override
  public List<GenericValue> findByCondition(
      String entityName, EntityCondition condition, Collection<String> fields) {
    if (!entityName.equals("Issue")) {
      throw new IllegalArgumentException("no entity " + entityName);
    }
    List<EntityExpr> all = expressions(condition);
    String columns = String.join(", ", fields.stream().map(IssueTable::column).toList());
    String where =
        String.join(
            " AND ", IntStream.range(0, all.size()).mapToObj(i -> sql(all.get(i), i)).toList());
    return database
        .jdbi()
        .withHandle(
            handle -> {
              Query query =
                  handle.createQuery("SELECT " + columns + " FROM jira.issue WHERE " + where);
              for (int i = 0; i < all.size(); i++) {
                if (!(all.get(i).getRhs() instanceof Collection<?>)) {
                  query.bind("v" + i, stored(all.get(i).getRhs()));
                }
              }
              return query.map((row, context) -> value(row, fields)).list();
            });
  }

  private static List<EntityExpr> expressions(EntityCondition condition) {
    if (condition instanceof EntityExpr expression) {
      return List.of(expression);
    }
    EntityConditionList list = (EntityConditionList) condition;
    if (list.getOperator() != EntityOperator.AND) {
      throw new IllegalArgumentException(list.getOperator().getCode());
    }
    return IntStream.range(0, list.getConditionListSize())
        .mapToObj(list::getCondition)
        .flatMap(part -> expressions(part).stream())
        .toList();
  }

  private static String column(String field) {
    String column = COLUMNS.get(field);
    if (column == null) {
      throw new IllegalArgumentException("no field " + field);
    }
    return column;
  }

  /** Ids are numbers, which H2 finds quicker as literals than as parameters. */
  private static String sql(EntityExpr expression, int index) {
    String column = column((String) expression.getLhs());
    String compared = column + " " + expression.getOperator().getCode() + " ";
    return expression.getRhs() instanceof Collection<?> ids
        ? compared
            + ids.stream()
                .map(id -> Long.toString((Long) id))
                .collect(Collectors.joining(", ", "(", ")"))
        : compared + ":v" + index;
  }

  @SuppressWarnings("JavaUtilDate") // Jira's type of the field
  private static Object stored(Object value) {
    return value instanceof Timestamp at ? at.getTime() : value;
  }

  private static GenericValue value(ResultSet row, Collection<String> fields) throws SQLException {
    Map<String, @Nullable Object> values = new HashMap<>();
    int column = 0;
    for (String field : fields) {
      column++;
      Long value = row.getObject(column, Long.class);
      values.put(
          field, field.equals("updated") ? Timestamp.from(Instant.ofEpochMilli(value)) : value);
    }
    return new GenericValue(null, values);
  }
}
