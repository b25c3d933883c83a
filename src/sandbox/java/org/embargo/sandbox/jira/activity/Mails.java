package org.embargo.sandbox.jira.activity;

import com.atlassian.jira.notification.NotificationSchemeManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.SchemeEntity;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.Switches;
import org.embargo.sandbox.jira.Users;
import org.embargo.sandbox.jira.activity.IssueEvents.Happening;
import org.embargo.sandbox.jira.activity.Outgoing.By;
import org.embargo.sandbox.jira.activity.Outgoing.Message;
import org.embargo.sandbox.jira.config.Jira;

/** Writes the mails that the notification schemes of the projects ask for (rule 4.1). */
public final class Mails {
  private static final Pattern MENTION = Pattern.compile("\\[~([^\\]]+)]");
  private static final String ADDRESS = "Single_Email_Address";

  private final Jira jira;
  private final Comments comments;
  private final Watchers watchers;
  private final Outgoing outgoing;
  private final Switches switches;

  public Mails(
      Jira jira, Comments comments, Watchers watchers, Outgoing outgoing, Switches switches) {
    this.jira = jira;
    this.comments = comments;
    this.watchers = watchers;
    this.outgoing = outgoing;
    this.switches = switches;
  }

  /** Names of users, and mail addresses. */
  Set<String> recipients(Happening happening) {
    List<SchemeEntity> lines = lines(happening);
    Stream<ApplicationUser> named = lines.stream().flatMap(line -> people(line, happening));
    Set<String> to = new TreeSet<>();
    Stream.concat(named, mentioned(happening))
        .filter(user -> gets(user, happening))
        .map(ApplicationUser::getName)
        .forEach(to::add);
    lines.stream()
        .filter(line -> line.getType().equals(ADDRESS) && mayLeave(happening))
        .map(SchemeEntity::getParameter)
        .forEach(to::add);
    return to;
  }

  void send(Happening happening, Set<String> to) {
    String key = String.valueOf(happening.issue().getKey());
    to.forEach(one -> outgoing.add(new Message(By.MAIL, one, key, text(happening))));
  }

  /** Each filter runs as its reader (rule 2.37). */
  public void sendSubscriptions(Index index, Collection<? extends ApplicationUser> readers) {
    for (ApplicationUser reader : readers) {
      StringBuilder text = new StringBuilder();
      for (SandboxIssue issue : index.visibleTo(reader)) {
        text.append(issue.getKey()).append(' ').append(issue.getSummary()).append('\n');
      }
      outgoing.add(new Message(By.MAIL, reader.getName(), "", text.toString()));
    }
  }

  private List<SchemeEntity> lines(Happening happening) {
    return jira
        .get(NotificationSchemeManager.class)
        .getSchemeFor(happening.issue().getProjectObject())
        .getEntities()
        .stream()
        .filter(line -> Long.valueOf(happening.type()).equals(line.getEntityTypeId()))
        .toList();
  }

  private Stream<ApplicationUser> people(SchemeEntity line, Happening happening) {
    SandboxIssue issue = happening.issue();
    return switch (line.getType()) {
      case "Current_Reporter" -> Stream.ofNullable(issue.getReporter());
      case "All_Watchers" -> watchers.getWatchersUnsorted(issue).stream();
      case "Group_Dropdown" ->
          jira.get(GroupManager.class).getUsersInGroup(line.getParameter()).stream();
      case "Project_Role" -> inRole(Long.valueOf(line.getParameter()), issue.getProjectObject());
      // Issues have no assignee here.
      case "Current_Assignee", ADDRESS -> Stream.empty();
      default -> throw new IllegalStateException("no type of notification: " + line.getType());
    };
  }

  private Stream<ApplicationUser> inRole(Long roleId, Project project) {
    ProjectRoleManager roles = jira.get(ProjectRoleManager.class);
    return Optional.ofNullable(roles.getProjectRole(roleId)).stream()
        .flatMap(role -> roles.getProjectRoleActors(role, project).getApplicationUsers().stream());
  }

  /** Whoever a comment names gets it too, by the same rules (rule 4.4). */
  private static Stream<ApplicationUser> mentioned(Happening happening) {
    String text =
        happening.comment().map(CommentRow::body).orElse(happening.issue().getDescription());
    return MENTION
        .matcher(String.valueOf(text))
        .results()
        .map((MatchResult found) -> new Users().byName(found.group(1)))
        .flatMap(Optional::stream);
  }

  /**
   * Who sees the issue and the comment, and has not done it himself (rule 4.2, rules 4.5 and 4.6).
   */
  private boolean gets(ApplicationUser user, Happening happening) {
    SandboxIssue issue = happening.issue();
    return user.isActive()
        && !user.equals(happening.user())
        && jira.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user)
        && happening.comment().filter(one -> !comments.isVisible(one, issue, user)).isEmpty();
  }

  /** To an address only what anonymous could read, or everything: both are said (rule 4.7). */
  private boolean mayLeave(Happening happening) {
    SandboxIssue issue = happening.issue();
    return switches.addressesGetAll
        || (jira.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, null)
            && happening.comment().filter(one -> !comments.isVisible(one, issue, null)).isEmpty());
  }

  private static String text(Happening happening) {
    SandboxIssue issue = happening.issue();
    return String.join(
        "\n\n",
        "[" + issue.getKey() + "] " + issue.getSummary(),
        String.valueOf(issue.getDescription()),
        happening.comment().map(CommentRow::body).orElse(""));
  }
}
