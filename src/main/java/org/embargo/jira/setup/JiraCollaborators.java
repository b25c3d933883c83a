package org.embargo.jira.setup;

import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.app.collaboration.CollaboratorField;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.config.Grant;
import org.embargo.core.setup.step.CreateField;
import org.embargo.jira.setup.read.FieldsById;

/** The field for several users that the sealing level lets in. */
public final class JiraCollaborators implements CollaboratorField {
  private final IssueManager issues;
  private final JiraLevels levels;
  private final FieldsById fields;
  private final UserManager users;
  private final ChangeHistoryManager history;

  JiraCollaborators(
      IssueManager issues,
      JiraLevels levels,
      FieldsById fields,
      UserManager users,
      ChangeHistoryManager history) {
    this.issues = issues;
    this.levels = levels;
    this.fields = fields;
    this.users = users;
    this.history = history;
  }

  @Override
  public Optional<Content> of(long issueId, ProjectSetup setup) {
    return field(setup)
        .flatMap(
            field ->
                Optional.ofNullable(issues.getIssueObject(Long.valueOf(issueId)))
                    .map(issue -> new Content(named(issue, field), lastChange(issue, field))));
  }

  private Optional<CustomField> field(ProjectSetup setup) {
    return levels.of(setup.projectId()).find(setup.levelId()).stream()
        .flatMap(level -> level.grants().stream())
        .filter(grant -> grant.type().equals(Grant.USER_FIELD))
        .flatMap(grant -> fields.find(grant.parameter()).stream())
        // One of another name is an admin's own, and left alone.
        .filter(field -> field.getName().startsWith(CreateField.COLLABORATORS))
        .findFirst();
  }

  private static Set<String> named(Issue issue, CustomField field) {
    return issue.getCustomFieldValue(field) instanceof Collection<?> several
        ? several.stream()
            .filter(ApplicationUser.class::isInstance)
            .map(user -> ((ApplicationUser) user).getKey())
            .collect(Collectors.toSet())
        : Set.of();
  }

  /** A field that was filled in when the issue was created is nobody's change. */
  private Optional<Change> lastChange(Issue issue, CustomField field) {
    return history.getChangeHistories(issue).stream()
        .filter(
            change ->
                change.getChangeItemBeans().stream()
                    .anyMatch(item -> field.getName().equals(item.getField())))
        .max(Comparator.comparing(ChangeHistory::getId))
        .map(JiraCollaborators::change);
  }

  private static Change change(ChangeHistory history) {
    return new Change(
        history.getId(),
        Optional.ofNullable(history.getAuthorObject()).map(ApplicationUser::getKey));
  }

  @Override
  public void set(long issueId, ProjectSetup setup, Set<String> userKeys) {
    MutableIssue issue = issues.getIssueObject(Long.valueOf(issueId));
    List<ApplicationUser> people =
        userKeys.stream().sorted().map(users::getUserByKey).flatMap(Stream::ofNullable).toList();
    issue.setCustomFieldValue(field(setup).orElseThrow(), people);
    issues.updateIssue(null, issue, EventDispatchOption.DO_NOT_DISPATCH, false);
  }
}
