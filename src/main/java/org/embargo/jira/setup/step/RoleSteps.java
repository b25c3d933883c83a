package org.embargo.jira.setup.step;

import com.atlassian.jira.bc.projectroles.ProjectRoleService;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleImpl;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.Members;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.setup.step.AddMembers;
import org.embargo.core.setup.step.CreateRole;
import org.embargo.core.setup.step.Step;
import org.embargo.jira.setup.read.JiraRoles;
import org.embargo.jira.setup.read.SchemeGrants;

/** Makes the security team's role and fills it. */
public final class RoleSteps implements Steps {
  private static final String DESCRIPTION =
      "Sees and works on the sealed security issues of a project (Embargo for Jira)";

  private final ProjectRoleManager manager;
  private final ProjectRoleService service;
  private final JiraRoles roles;
  private final ProjectManager projects;
  private final SchemeGrants grants;

  public RoleSteps(
      ProjectRoleManager manager,
      ProjectRoleService service,
      JiraRoles roles,
      ProjectManager projects,
      SchemeGrants grants) {
    this.manager = manager;
    this.service = service;
    this.roles = roles;
    this.projects = projects;
    this.grants = grants;
  }

  @Override
  public Set<Class<? extends Step>> kinds() {
    return Set.of(CreateRole.class, AddMembers.class);
  }

  @Override
  public void perform(Project project, Step step) {
    if (step instanceof CreateRole create) {
      if (roles.find(create.role()).isEmpty()) {
        manager.createRole(new ProjectRoleImpl(create.role(), DESCRIPTION));
      }
    } else {
      AddMembers add = (AddMembers) step;
      ProjectRole role = roles.require(add.role());
      Members there = roles.members(role, project);
      ErrorCollection errors = new SimpleErrorCollection();
      add(without(keys(add), there.users()), role, project, JiraRoles.USER, errors);
      add(without(add.groups(), there.groups()), role, project, JiraRoles.GROUP, errors);
      failOn(errors);
    }
  }

  @Override
  public List<String> dependents(Project project, Step step) {
    if (!(step instanceof CreateRole create) || roles.find(create.role()).isEmpty()) {
      return List.of();
    }
    ProjectRole role = roles.require(create.role());
    Stream<String> filled =
        projects.getProjectObjects().stream()
            .filter(other -> !roles.members(role, other).equals(Members.NONE))
            .map(other -> "the role has members in the project " + other.getKey());
    return Stream.concat(filled, grants.schemesNaming(role)).toList();
  }

  @Override
  public void undo(Project project, Step step) {
    if (step instanceof CreateRole create) {
      roles.find(create.role()).ifPresent(manager::deleteRole);
    } else {
      AddMembers add = (AddMembers) step;
      roles.find(add.role()).ifPresent(role -> remove(add, role, project));
    }
  }

  private void remove(AddMembers added, ProjectRole role, Project project) {
    Members there = roles.members(role, project);
    ErrorCollection errors = new SimpleErrorCollection();
    List<String> users = keys(added).stream().filter(there.users()::contains).toList();
    List<String> groups = added.groups().stream().filter(there.groups()::contains).toList();
    if (!users.isEmpty()) {
      service.removeActorsFromProjectRole(users, role, project, JiraRoles.USER, errors);
    }
    if (!groups.isEmpty()) {
      service.removeActorsFromProjectRole(groups, role, project, JiraRoles.GROUP, errors);
    }
    failOn(errors);
  }

  private void add(
      List<String> actors, ProjectRole role, Project project, String type, ErrorCollection errors) {
    if (!actors.isEmpty()) {
      service.addActorsToProjectRole(actors, role, project, type, errors);
    }
  }

  private static List<String> keys(AddMembers step) {
    return step.users().stream().map(Ref::id).toList();
  }

  private static List<String> without(List<String> names, Collection<String> there) {
    return names.stream().filter(name -> !there.contains(name)).toList();
  }

  private static void failOn(ErrorCollection errors) {
    if (errors.hasAnyErrors()) {
      throw new StepFailed(String.join("; ", errors.getErrorMessages()));
    }
  }
}
