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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.app.common.Redacted;
import org.embargo.app.tracker.TeamMail;
import org.embargo.core.disclosure.ProjectSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** By Jira's queue of mails, which sends them by the server that an administrator has set up. */
public final class JiraTeamMail implements TeamMail {
  private static final Logger logger = LoggerFactory.getLogger(JiraTeamMail.class);

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

  /**
   * One mail to each: they do not read of one another. All addresses are read before the first mail
   * is queued: whoever is told of a failure sends to all of them again. One address that cannot be
   * read keeps no other from being mailed.
   */
  @Override
  public void send(Optional<ProjectSetup> team, Set<String> others, String subject, String text) {
    List<Throwable> failures = new ArrayList<>();
    Stream<Supplier<Optional<ApplicationUser>>> members =
        team.stream().flatMap(this::members).map(member -> () -> Optional.of(member));
    Stream<Supplier<Optional<ApplicationUser>>> more = others.stream().map(key -> () -> user(key));
    Set<String> addresses =
        Stream.concat(members, more)
            .flatMap(who -> address(who, failures).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (addresses.isEmpty() && !failures.isEmpty()) {
      throw new IllegalStateException("no address can be read", failures.get(0));
    }
    addresses.stream()
        .map(address -> new Email(address).setSubject(subject).setBody(text))
        .forEach(email -> queue.addItem(new SingleMailQueueItem(email)));
  }

  private static Optional<String> address(
      Supplier<Optional<ApplicationUser>> who, List<Throwable> failures) {
    try {
      return who.get()
          .filter(ApplicationUser::isActive)
          .map(ApplicationUser::getEmailAddress)
          .filter(address -> !address.isBlank());
    } catch (RuntimeException | LinkageError e) {
      logger.error("the address of one who is to be mailed cannot be read", new Redacted(e));
      failures.add(e);
      return Optional.empty();
    }
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
