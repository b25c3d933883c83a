package org.embargo.jira.mail;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleActors;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.mail.Email;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.SingleMailQueueItem;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.embargo.app.project.TeamMail;
import org.embargo.core.disclosure.ProjectSetup;

/** By Jira's queue of mails, which sends them by the server that an administrator has set up. */
public final class JiraTeamMail implements TeamMail {
  private final MailQueue queue;
  private final ProjectManager projects;
  private final ProjectRoleManager roles;
  private final UserManager users;

  public JiraTeamMail(
      MailQueue queue, ProjectManager projects, ProjectRoleManager roles, UserManager users) {
    this.queue = queue;
    this.projects = projects;
    this.roles = roles;
    this.users = users;
  }

  /** One mail to each: they do not read of one another. */
  @Override
  public void send(Optional<ProjectSetup> team, Set<String> others, String subject, String text) {
    Stream.concat(
            team.stream().flatMap(this::members),
            others.stream().flatMap(key -> user(key).stream()))
        .filter(ApplicationUser::isActive)
        .flatMap(member -> Stream.ofNullable(member.getEmailAddress()))
        .filter(address -> !address.isBlank())
        .distinct()
        .map(address -> new Email(address).setSubject(subject).setBody(text))
        .forEach(email -> queue.addItem(new SingleMailQueueItem(email)));
  }

  private Optional<ApplicationUser> user(String key) {
    return Optional.ofNullable(users.getUserByKey(key));
  }

  private Stream<ApplicationUser> members(ProjectSetup setup) {
    Project project = projects.getProjectObj(setup.projectId());
    ProjectRole role = roles.getProjectRole(setup.teamRoleId());
    Optional<ProjectRoleActors> actors =
        project == null || role == null
            ? Optional.empty()
            : Optional.ofNullable(roles.getProjectRoleActors(role, project));
    return actors.stream().flatMap(one -> one.getApplicationUsers().stream());
  }
}
