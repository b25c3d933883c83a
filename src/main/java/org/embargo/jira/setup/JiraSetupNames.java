package org.embargo.jira.setup;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.setup.SetupNames;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.Choices;
import org.embargo.core.setup.Choices.LevelChoice;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;
import org.embargo.jira.setup.read.JiraWorkflows;
import org.embargo.jira.setup.read.Named;

/** What Jira has by name. */
public final class JiraSetupNames implements SetupNames {
  private final UserManager users;
  private final GroupManager groups;
  private final ConstantsManager constants;
  private final JiraWorkflows workflows;
  private final List<Named> named;

  JiraSetupNames(
      UserManager users,
      GroupManager groups,
      ConstantsManager constants,
      JiraWorkflows workflows,
      List<Named> named) {
    this.users = users;
    this.groups = groups;
    this.constants = constants;
    this.workflows = workflows;
    this.named = List.copyOf(named);
  }

  @Override
  public Optional<Ref> user(String name) {
    return Optional.ofNullable(users.getUserByName(name))
        .filter(ApplicationUser::isActive)
        .map(user -> new Ref(user.getKey(), user.getName()));
  }

  @Override
  public boolean hasGroup(String name) {
    return groups.getGroup(name) != null
        && groups.getUsersInGroup(name).stream().anyMatch(ApplicationUser::isActive);
  }

  @Override
  public boolean hasWorkflow(String name) {
    return workflows.exists(name);
  }

  @Override
  public Optional<String> written(Kind kind, String name) {
    return entries(kind).map(Map.Entry::getKey).filter(name::equalsIgnoreCase).findFirst();
  }

  @Override
  public List<Ref> resolutions() {
    return constants.getResolutions().stream()
        .map(resolution -> new Ref(resolution.getId(), resolution.getName()))
        .toList();
  }

  @Override
  public Optional<Choices> choicesOf(ProjectSetup setup) {
    Optional<String> type = name(Kind.ISSUE_TYPE, setup.issueTypeId());
    Optional<String> role = name(Kind.ROLE, String.valueOf(setup.teamRoleId()));
    Optional<Ref> resolution =
        resolutions().stream().filter(r -> r.id().equals(setup.fixedResolutionId())).findFirst();
    if (type.isEmpty() || role.isEmpty() || resolution.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Choices(
            type.get(),
            role.get(),
            List.of(),
            List.of(),
            new LevelChoice.Existing(setup.levelId()),
            Optional.empty(),
            resolution.get(),
            setup.cna()));
  }

  private Optional<String> name(Kind kind, String id) {
    return entries(kind)
        .filter(entry -> entry.getValue().equals(id))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Stream<Map.Entry<String, String>> entries(Kind kind) {
    return named.stream()
        .map(some -> some.names().getOrDefault(kind, Map.of()))
        .flatMap(names -> names.entrySet().stream());
  }
}
