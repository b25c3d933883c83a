package org.embargo.jira.setup.step;

import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.step.OfferType;
import org.embargo.core.setup.step.OwnTypes;
import org.embargo.core.setup.step.Step;
import org.embargo.jira.setup.read.JiraTypes;
import org.embargo.jira.setup.read.Named;

/** Offers the type in the project. Types are only ever added: nothing is migrated. */
public final class OfferSteps implements Steps {
  private final TypeSchemes schemes;
  private final JiraTypes types;

  public OfferSteps(TypeSchemes schemes, JiraTypes types) {
    this.schemes = schemes;
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
      FieldConfigScheme scheme = schemes.require(offer.scheme());
      if (!schemes.isUsed(project, scheme)) {
        throw new StepFailed("the project has another issue type scheme by now");
      }
      schemes.update(scheme, idsWith(project, offer.type()));
    }
  }

  @Override
  public List<String> dependents(Project project, Step step) {
    String name = step instanceof OwnTypes own ? own.type() : ((OfferType) step).type();
    Stream<String> issues = types.issuesOf(name, project);
    Stream<String> others =
        step instanceof OwnTypes own
            ? schemes.find(own.scheme()).stream().flatMap(copy -> changes(project, own, copy))
            : changes(project, (OfferType) step);
    return Stream.concat(issues, others).toList();
  }

  private Stream<String> changes(Project project, OfferType step) {
    Optional<FieldConfigScheme> scheme = schemes.find(step.scheme());
    return scheme.filter(one -> schemes.isUsed(project, one)).isPresent()
        ? usersBesides(scheme.get(), project)
        : elsewhere(project, step.type());
  }

  /** A scheme that is none of ours keeps the type, and so the setup has to stay. */
  private Stream<String> elsewhere(Project project, String type) {
    return offered(project, type).stream().map(there -> offersToo(schemes.used(project)));
  }

  private static String offersToo(FieldConfigScheme scheme) {
    return "\"" + scheme.getName() + "\" offers the type by now, and nothing would seal it";
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
    if (!schemes.isUsed(project, copy)) {
      return Stream.concat(elsewhere(project, step.type()), usersBesides(copy, project));
    }
    FieldConfigScheme before = schemes.require(step.before());
    Set<String> former = schemes.typeIds(before);
    Set<String> present = schemes.typeIds(copy);
    Optional<String> type = types.find(step.type()).map(IssueType::getId);
    Stream.Builder<String> reasons = Stream.builder();
    if (type.filter(former::contains).isPresent()) {
      reasons.add(offersToo(before));
    }
    type.ifPresent(present::remove);
    type.ifPresent(former::remove);
    if (!present.equals(former)) {
      reasons.add(Named.differ(copy.getName(), before.getName()));
    }
    return Stream.concat(reasons.build(), usersBesides(copy, project));
  }

  @Override
  public void undo(Project project, Step step) {
    if (step instanceof OwnTypes own) {
      schemes.find(own.scheme()).ifPresent(copy -> giveBack(project, own, copy));
    } else {
      withdraw(project, (OfferType) step);
    }
  }

  private void withdraw(Project project, OfferType offer) {
    Optional<FieldConfigScheme> used =
        schemes.find(offer.scheme()).filter(scheme -> schemes.isUsed(project, scheme));
    Optional<IssueType> type = offered(project, offer.type());
    if (used.isPresent() && type.isPresent()) {
      List<String> ids = ids(project);
      ids.remove(type.get().getId());
      schemes.update(used.get(), ids);
    }
  }

  private void own(Project project, OwnTypes step) {
    FieldConfigScheme before = schemes.require(step.before());
    boolean isDone =
        schemes.find(step.scheme()).filter(copy -> schemes.isUsed(project, copy)).isPresent();
    if (!isDone && !schemes.isUsed(project, before)) {
      throw new StepFailed("the project uses another issue type scheme by now");
    }
    FieldConfigScheme copy = schemes.copy(before, step.scheme(), idsWith(project, step.type()));
    if (!isDone) {
      schemes.use(project, copy);
    }
  }

  private void giveBack(Project project, OwnTypes step, FieldConfigScheme copy) {
    if (schemes.isUsed(project, copy)) {
      schemes.useAgain(project, schemes.require(step.before()));
    }
    schemes.delete(copy);
  }

  private List<String> ids(Project project) {
    return types.of(project).stream()
        .map(IssueType::getId)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private List<String> idsWith(Project project, String type) {
    List<String> ids = ids(project);
    String id = types.require(type).getId();
    if (!ids.contains(id)) {
      ids.add(id);
    }
    return ids;
  }
}
