package org.embargo.jira.setup;

import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.context.ProjectContext;
import com.atlassian.jira.issue.fields.FieldManager;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.config.manager.FieldConfigSchemeManager;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.step.OfferType;
import org.embargo.core.setup.step.OwnTypes;
import org.embargo.core.setup.step.Step;

/** Offers the type in the project. Types are only ever added: nothing is migrated. */
final class OfferSteps implements Steps {
  private static final String ISSUE_TYPE_FIELD = "issuetype";

  private final IssueTypeSchemeManager schemes;
  private final FieldConfigSchemeManager contexts;
  private final FieldManager fields;
  private final JiraTypes types;

  OfferSteps(
      IssueTypeSchemeManager schemes,
      FieldConfigSchemeManager contexts,
      FieldManager fields,
      JiraTypes types) {
    this.schemes = schemes;
    this.contexts = contexts;
    this.fields = fields;
    this.types = types;
  }

  @Override
  public Set<Class<? extends Step>> kinds() {
    return Set.of(OfferType.class, OwnTypes.class);
  }

  @Override
  public void perform(Project project, Step step) {
    if (step instanceof OfferType offer) {
      FieldConfigScheme scheme = scheme(offer.scheme().id());
      if (!isUsed(project, scheme)) {
        throw new StepFailed("the project has another issue type scheme by now");
      }
      schemes.update(scheme, with(ids(project), types.require(offer.type()).getId()));
    } else if (step instanceof OwnTypes own) {
      own(project, own);
    }
  }

  @Override
  public List<String> dependents(Project project, Step step) {
    String name = step instanceof OwnTypes own ? own.type() : ((OfferType) step).type();
    Stream<String> issues = types.issuesOf(name, project);
    Stream<String> others =
        step instanceof OwnTypes own
            ? find(own.scheme()).stream().flatMap(copy -> changes(project, own, copy))
            : usersBesides(scheme(((OfferType) step).scheme().id()), project);
    return Stream.concat(issues, others).toList();
  }

  private static Stream<String> usersBesides(FieldConfigScheme scheme, Project project) {
    return scheme.getAssociatedProjectIds().stream()
        .filter(id -> !id.equals(project.getId()))
        .map(id -> "another project uses \"" + scheme.getName() + "\" too");
  }

  /** What others have made of the copy, which giving it back would lose; or open. */
  private Stream<String> changes(Project project, OwnTypes step, FieldConfigScheme copy) {
    FieldConfigScheme before = scheme(step.before().id());
    List<String> former = ids(schemes.getIssueTypesForScheme(before));
    List<String> present = ids(schemes.getIssueTypesForScheme(copy));
    Optional<String> type = types.find(step.type()).map(IssueType::getId);
    Stream.Builder<String> reasons = Stream.builder();
    if (type.filter(former::contains).isPresent()) {
      reasons.add("\"" + before.getName() + "\" offers the type by now, and nothing would seal it");
    }
    type.ifPresent(present::remove);
    type.ifPresent(former::remove);
    if (isUsed(project, copy) && !Set.copyOf(present).equals(Set.copyOf(former))) {
      reasons.add("\"" + copy.getName() + "\" and \"" + before.getName() + "\" differ by now");
    }
    if (!isUsed(project, copy) && !isUsed(project, before)) {
      reasons.add("the project uses another issue type scheme by now");
    }
    return Stream.concat(reasons.build(), usersBesides(copy, project));
  }

  @Override
  public void undo(Project project, Step step) {
    if (step instanceof OfferType offer) {
      withdraw(project, offer);
    } else if (step instanceof OwnTypes own) {
      find(own.scheme()).ifPresent(copy -> giveBack(project, own, copy));
    }
  }

  private void withdraw(Project project, OfferType offer) {
    FieldConfigScheme scheme = scheme(offer.scheme().id());
    Optional<IssueType> type = types.find(offer.type());
    List<String> ids = ids(project);
    if (isUsed(project, scheme) && type.isPresent() && ids.remove(type.get().getId())) {
      schemes.update(scheme, ids);
    }
  }

  private void own(Project project, OwnTypes step) {
    String type = types.require(step.type()).getId();
    FieldConfigScheme before = scheme(step.before().id());
    FieldConfigScheme copy =
        find(step.scheme())
            .orElseGet(
                () -> schemes.create(step.scheme(), Named.MADE_BY, with(ids(project), type)));
    IssueType usual = schemes.getDefaultValue(before.getOneAndOnlyConfig());
    if (usual != null) {
      schemes.setDefaultValue(copy.getOneAndOnlyConfig(), usual.getId());
    }
    if (!isUsed(project, copy)) {
      use(copy, List.of(project.getId()));
    }
  }

  private void giveBack(Project project, OwnTypes step, FieldConfigScheme copy) {
    FieldConfigScheme before = scheme(step.before().id());
    // Without a scheme of its own the project has the default one.
    if (isUsed(project, copy) && !schemes.isDefaultIssueTypeScheme(before)) {
      List<Long> users = new ArrayList<>(before.getAssociatedProjectIds());
      users.add(project.getId());
      use(before, users);
    }
    schemes.deleteScheme(copy);
    fields.refresh();
  }

  private boolean isUsed(Project project, FieldConfigScheme scheme) {
    return schemes.getConfigScheme(project).getId().equals(scheme.getId());
  }

  /** Sets all projects of the scheme at once: those that are not named leave it. */
  private void use(FieldConfigScheme scheme, List<Long> projectIds) {
    List<JiraContextNode> nodes =
        projectIds.stream().<JiraContextNode>map(ProjectContext::new).toList();
    contexts.updateFieldConfigScheme(scheme, nodes, fields.getConfigurableField(ISSUE_TYPE_FIELD));
    fields.refresh();
  }

  private List<String> ids(Project project) {
    return ids(types.of(project));
  }

  private static List<String> ids(Collection<IssueType> all) {
    return all.stream().map(IssueType::getId).collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<String> with(List<String> ids, String id) {
    if (!ids.contains(id)) {
      ids.add(id);
    }
    return ids;
  }

  private Optional<FieldConfigScheme> find(String name) {
    return schemes.getAllSchemes().stream().filter(s -> s.getName().equals(name)).findFirst();
  }

  private FieldConfigScheme scheme(String id) {
    return schemes.getAllSchemes().stream()
        .filter(scheme -> String.valueOf(scheme.getId()).equals(id))
        .findFirst()
        .orElseThrow(() -> new StepFailed("the issue type scheme " + id + " is gone"));
  }
}
