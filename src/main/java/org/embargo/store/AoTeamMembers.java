package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.embargo.app.project.TeamMembers;

/** The record of the security teams in Active Objects. */
public final class AoTeamMembers implements TeamMembers {
  private final Rows rows;

  public AoTeamMembers(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public Set<Long> projects() {
    return rows.list(TeamMemberRow.class, Query.select().order("ID")).stream()
        .map(TeamMemberRow::getProjectId)
        .collect(Collectors.toSet());
  }

  @Override
  public Map<String, Instant> of(long projectId) {
    Map<String, Instant> members = new TreeMap<>();
    rows.all(TeamMemberRow.class, "PROJECT_ID = ?", projectId)
        .forEach(row -> members.put(row.getUserKey(), since(row)));
    return members;
  }

  @Override
  public Optional<Instant> since(long projectId, String userKey) {
    return row(projectId, userKey).map(AoTeamMembers::since);
  }

  @Override
  public void add(long projectId, String userKey, Instant since) {
    rows.create(
        TeamMemberRow.class,
        value("PROJECT_ID", projectId),
        value("USER_KEY", userKey),
        value("JOINED_AT", since.toEpochMilli()));
  }

  @Override
  public void remove(long projectId, String userKey) {
    row(projectId, userKey).ifPresent(rows::delete);
  }

  private Optional<TeamMemberRow> row(long projectId, String userKey) {
    return rows.one(TeamMemberRow.class, "PROJECT_ID = ? AND USER_KEY = ?", projectId, userKey);
  }

  private static Instant since(TeamMemberRow row) {
    return Instant.ofEpochMilli(row.getJoinedAt());
  }
}
