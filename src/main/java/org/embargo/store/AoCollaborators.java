package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.embargo.app.collaboration.Collaborators;

/** The collaborators of sealed issues, in Active Objects. */
public final class AoCollaborators implements Collaborators {
  private final Rows rows;

  public AoCollaborators(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public Set<String> of(long issueId) {
    return rows.all(CollaboratorRow.class, "ISSUE_ID = ?", issueId).stream()
        .map(CollaboratorRow::getUserKey)
        .collect(Collectors.toSet());
  }

  @Override
  public Set<Long> issues() {
    return rows.list(CollaboratorRow.class, Query.select()).stream()
        .map(CollaboratorRow::getIssueId)
        .collect(Collectors.toSet());
  }

  @Override
  public void add(long issueId, String userKey) {
    rows.create(CollaboratorRow.class, value("ISSUE_ID", issueId), value("USER_KEY", userKey));
  }

  @Override
  public void remove(long issueId, String userKey) {
    rows.all(CollaboratorRow.class, "ISSUE_ID = ? AND USER_KEY = ?", issueId, userKey)
        .forEach(rows::delete);
  }

  @Override
  public void forget(long issueId) {
    rows.all(CollaboratorRow.class, "ISSUE_ID = ?", issueId).forEach(rows::delete);
    list(issueId).ifPresent(rows::delete);
  }

  @Override
  public long judged(long issueId) {
    return list(issueId).map(CollaboratorListRow::getLastChange).orElse(0L);
  }

  @Override
  public void judge(long issueId, long changeId) {
    Optional<CollaboratorListRow> present = list(issueId);
    if (present.isEmpty()) {
      rows.create(
          CollaboratorListRow.class, value("ISSUE_ID", issueId), value("LAST_CHANGE", changeId));
    } else {
      present.get().setLastChange(changeId);
      present.get().save();
    }
  }

  private Optional<CollaboratorListRow> list(long issueId) {
    return rows.one(CollaboratorListRow.class, "ISSUE_ID = ?", issueId);
  }
}
