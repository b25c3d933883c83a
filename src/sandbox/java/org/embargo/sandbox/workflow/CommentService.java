package org.embargo.sandbox.workflow;

import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.User;
import org.embargo.sandbox.jira.activity.CommentRow;
import org.embargo.sandbox.jira.activity.Comments;
import org.embargo.sandbox.jira.config.Jira;
import org.embargo.sandbox.jira.config.RoleRow;

/** What the logged-in user may say of issues. */
public final class CommentService {
  private static final ProjectPermissionKey ADD_COMMENTS = new ProjectPermissionKey("ADD_COMMENTS");

  private final IssueService issues;
  private final Comments comments;
  private final Jira jira;
  private final Clock clock;

  public CommentService(IssueService issues, Comments comments, Jira jira, Clock clock) {
    this.issues = issues;
    this.comments = comments;
    this.jira = jira;
    this.clock = clock;
  }

  /**
   * @param role the name of one that the author is in (rule 3.3); empty for everybody who sees the
   *     issue
   */
  public long add(SandboxIssue issue, String body, Optional<String> role) throws Invalid {
    User author = author(issue, body);
    Long roleId = role.isPresent() ? role(issue, author, role.get()) : null;
    return comments.create(issue, author, body, null, roleId, true).getId();
  }

  /**
   * As Jira's comment form sends it (rule 3.9).
   *
   * @param level "role:" and the id of a role; empty for everybody who sees the issue
   */
  public long addAtLevel(SandboxIssue issue, String body, String level) throws Invalid {
    Optional<String> role =
        rolesOfUser(issue).stream()
            .filter(one -> level.equals("role:" + one.getId()))
            .map(RoleRow::name)
            .findFirst();
    if (role.isEmpty() && !level.isEmpty()) {
      throw new Invalid("commentLevel", "Invalid role level specified.");
    }
    return add(issue, body, role);
  }

  /** The roles that the form offers: those that the author is in (rule 3.3). */
  public List<RoleRow> rolesOfUser(SandboxIssue issue) {
    return issues.user().stream()
        .flatMap(
            user ->
                jira.tables().roles.all().stream()
                    .filter(role -> jira.isInRole(user, role.getId(), issue.getProjectObject())))
        .toList();
  }

  /** Empty for unknown and for hidden (rule 3.4). */
  public Optional<CommentRow> find(SandboxIssue issue, long id) {
    return comments.of(issue.getId()).stream()
        .filter(row -> row.id() == id)
        .filter(row -> comments.isVisible(row, issue, author()))
        .findFirst();
  }

  /** Text and visibility are what is given now (rule 3.6). */
  public void edit(SandboxIssue issue, CommentRow old, String body, Optional<String> role)
      throws Invalid {
    User author = author(issue, body);
    Long roleId = role.isPresent() ? role(issue, author, role.get()) : null;
    CommentRow now =
        new CommentRow(
            old.id(), old.issueId(), old.author(), body, roleId, old.created(), clock.millis());
    comments.put(now, author, true);
  }

  private User author() {
    return issues.user().orElse(null);
  }

  private User author(SandboxIssue issue, String body) throws Invalid {
    if (body.isBlank()) {
      throw new Invalid("comment", "Comment body can not be empty!");
    }
    return issues.require(ADD_COMMENTS, issue, "comment on issues");
  }

  private Long role(SandboxIssue issue, User author, String name) throws Invalid {
    RoleRow role =
        jira.tables()
            .roles
            .first(one -> one.name().equals(name))
            .orElseThrow(() -> new Invalid("commentLevel", "Invalid role level specified."));
    if (!jira.isInRole(author, role.getId(), issue.getProjectObject())) {
      throw new Invalid(
          "commentLevel", "You are currently not a member of the project role: " + name + ".");
    }
    return role.getId();
  }
}
