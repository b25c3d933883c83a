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
import org.embargo.core.setup.Ref;
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
    if (step instanceof OwnTypes own) {
      own(project, own);
    } else {
      OfferType offer = (OfferType) step;
      FieldConfigScheme scheme = require(offer.scheme());
      if (!isUsed(project, scheme)) {
        throw new StepFailed("the project has another issue type scheme by now");
      }
      schemes.update(scheme, with(ids(project), types.require(offer.type()).getId()));
    }
  }

  @Override
  public List<String> dependents(Project project, Step step) {
    String name = step instanceof OwnTypes own ? own.type() : ((OfferType) step).type();
    Stream<String> issues = types.issuesOf(name, project);
    Stream<String> others =
        step instanceof OwnTypes own
            ? find(own.scheme()).stream().flatMap(copy -> changes(project, own, copy))
            : changes(project, (OfferType) step);
    return Stream.concat(issues, others).toList();
  }

  private Stream<String> changes(Project project, OfferType step) {
    Optional<FieldConfigScheme> scheme = find(step.scheme());
    return scheme.filter(one -> isUsed(project, one)).isPresent()
        ? usersBesides(scheme.get(), project)
        : elsewhere(project, step.type());
  }

  /** A scheme that is none of ours keeps the type, and so the setup has to stay. */
  private Stream<String> elsewhere(Project project, String type) {
    String scheme = schemes.getConfigScheme(project).getName();
    return offered(project, type).stream()
        .map(there -> "\"" + scheme + "\" offers the type by now, and nothing would seal it");
  }

  private Optional<IssueType> offered(Project project, String type) {
    return Named.find(types.of(project), IssueType::getName, type);
  }

  private static Stream<String> usersBesides(FieldConfigScheme scheme, Project project) {
    return scheme.getAssociatedProjectIds().stream()
        .filter(id -> !id.equals(project.getId()))
        .map(id -> "another project uses \"" + scheme.getName() + "\" too");
  }

  /** What others have made of the copy, which giving it back would lose; or open. */
  private Stream<String> changes(Project project, OwnTypes step, FieldConfigScheme copy) {
    if (!isUsed(project, copy)) {
      return Stream.concat(elsewhere(project, step.type()), usersBesides(copy, project));
    }
    FieldConfigScheme before = require(step.before());
    List<String> former = ids(schemes.getIssueTypesForScheme(before));
    List<String> present = ids(schemes.getIssueTypesForScheme(copy));
    Optional<String> type = types.find(step.type()).map(IssueType::getId);
    Stream.Builder<String> reasons = Stream.builder();
    if (type.filter(former::contains).isPresent()) {
      reasons.add("\"" + before.getName() + "\" offers the type by now, and nothing would seal it");
    }
    type.ifPresent(present::remove);
    type.ifPresent(former::remove);
    if (!Set.copyOf(present).equals(Set.copyOf(former))) {
      reasons.add("\"" + copy.getName() + "\" and \"" + before.getName() + "\" differ by now");
    }
    return Stream.concat(reasons.build(), usersBesides(copy, project));
  }

  @Override
  public void undo(Project project, Step step) {
    if (step instanceof OwnTypes own) {
      find(own.scheme()).ifPresent(copy -> giveBack(project, own, copy));
    } else {
      withdraw(project, (OfferType) step);
    }
  }

  private void withdraw(Project project, OfferType offer) {
    Optional<FieldConfigScheme> used =
        find(offer.scheme()).filter(scheme -> isUsed(project, scheme));
    Optional<IssueType> type = offered(project, offer.type());
    if (used.isPresent() && type.isPresent()) {
      List<String> ids = ids(project);
      ids.remove(type.get().getId());
      schemes.update(used.get(), ids);
    }
  }

  private void own(Project project, OwnTypes step) {
    FieldConfigScheme before = require(step.before());
    Optional<FieldConfigScheme> there = find(step.scheme());
    boolean isDone = there.filter(copy -> isUsed(project, copy)).isPresent();
    if (!isDone && !isUsed(project, before)) {
      throw new StepFailed("the project uses another issue type scheme by now");
    }
    List<String> ids = with(ids(project), types.require(step.type()).getId());
    FieldConfigScheme copy =
        there.orElseGet(() -> schemes.create(step.scheme(), Named.MADE_BY, ids));
    // One that was left by a crash is as the scheme was then.
    schemes.update(copy, ids);
    IssueType usual = schemes.getDefaultValue(before.getOneAndOnlyConfig());
    if (usual != null) {
      schemes.setDefaultValue(copy.getOneAndOnlyConfig(), usual.getId());
    }
    if (!isDone) {
      use(copy, List.of(project.getId()));
    }
  }

  private void giveBack(Project project, OwnTypes step, FieldConfigScheme copy) {
    if (isUsed(project, copy)) {
      FieldConfigScheme before = require(step.before());
      // Without a scheme of its own the project has the default one.
      if (!schemes.isDefaultIssueTypeScheme(before)) {
        List<Long> users = new ArrayList<>(before.getAssociatedProjectIds());
        users.add(project.getId());
        use(before, users);
      }
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
    return Named.find(schemes.getAllSchemes(), FieldConfigScheme::getName, name);
  }

  private Optional<FieldConfigScheme> find(Ref scheme) {
    return schemes.getAllSchemes().stream()
        .filter(one -> String.valueOf(one.getId()).equals(scheme.id()))
        .findFirst();
  }

  private FieldConfigScheme require(Ref scheme) {
    return find(scheme)
        .orElseThrow(
            () -> new StepFailed("the issue type scheme \"" + scheme.name() + "\" is gone"));
  }
}
