package org.embargo.jira.setup.read;

import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.SchemeUse;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;
import org.ofbiz.core.entity.GenericEntityException;

/** Issue types, and which of them projects offer. */
public final class JiraTypes implements Named {
  private static final int SMALL = 500;

  private final IssueTypeManager types;
  private final IssueTypeSchemeManager schemes;
  private final IssueManager issues;
  private final ProjectManager projects;

  public JiraTypes(
      IssueTypeManager types,
      IssueTypeSchemeManager schemes,
      IssueManager issues,
      ProjectManager projects) {
    this.types = types;
    this.schemes = schemes;
    this.issues = issues;
    this.projects = projects;
  }

  @Override
  public Map<Kind, Map<String, String>> names() {
    return Map.of(
        Kind.ISSUE_TYPE, Named.of(types.getIssueTypes(), IssueType::getName, IssueType::getId),
        Kind.ISSUE_TYPE_SCHEME,
            Named.of(
                schemes.getAllSchemes(), FieldConfigScheme::getName, FieldConfigScheme::getId));
  }

  public Optional<IssueType> find(String name) {
    return Named.find(types.getIssueTypes(), IssueType::getName, name);
  }

  Optional<IssueType> findById(String id) {
    return types.getIssueTypes().stream().filter(t -> t.getId().equals(id)).findFirst();
  }

  public IssueType require(String name) {
    return Named.require(types.getIssueTypes(), IssueType::getName, name);
  }

  /** Many projects have the default scheme, and none of them has what would seal the type. */
  public void withdrawFromDefault(IssueType type) {
    List<String> ids =
        schemes.getIssueTypesForDefaultScheme().stream()
            .map(IssueType::getId)
            .collect(Collectors.toCollection(ArrayList::new));
    if (ids.remove(type.getId())) {
      schemes.update(schemes.getDefaultIssueTypeScheme(), ids);
    }
  }

  public List<IssueType> of(Project project) {
    return List.copyOf(schemes.getIssueTypesForProject(project));
  }

  SchemeUse scheme(Project project) {
    FieldConfigScheme scheme = schemes.getConfigScheme(project);
    boolean isDefault = schemes.isDefaultIssueTypeScheme(scheme);
    List<String> others =
        isDefault
            ? List.of()
            : scheme.getAssociatedProjectIds().stream()
                .filter(id -> !id.equals(project.getId()))
                .map(id -> Named.key(projects, id))
                .sorted()
                .toList();
    return new SchemeUse(
        new Ref(String.valueOf(scheme.getId()), scheme.getName()), isDefault, others, false);
  }

  /**
   * Counting issues by type takes a search, which the index may not have caught up with. So a small
   * project is looked through, and for a big one the answer errs on the side of yes.
   */
  boolean mayHaveIssues(IssueType type, Project project) {
    long count = issues.getIssueCountForProject(project.getId());
    if (count == 0 || !types.hasAssociatedIssues(type)) {
      return false;
    }
    return count > SMALL || ids(project).stream().anyMatch(id -> isOfType(id, type));
  }

  private boolean isOfType(Long issueId, IssueType type) {
    Issue issue = issues.getIssueObject(issueId);
    return issue != null && type.getId().equals(issue.getIssueTypeId());
  }

  private Collection<Long> ids(Project project) {
    try {
      return issues.getIssueIdsForProject(project.getId());
    } catch (GenericEntityException e) {
      throw new StepFailed("the issues of the project cannot be read", e);
    }
  }

  /** In words; empty when there are none. */
  public Stream<String> issuesOf(String typeName, Project project) {
    return find(typeName)
        .filter(type -> mayHaveIssues(type, project))
        .map(type -> "there may be issues of the type \"" + typeName + "\"")
        .stream();
  }
}
