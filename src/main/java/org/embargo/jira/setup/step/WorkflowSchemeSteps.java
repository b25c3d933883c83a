package org.embargo.jira.setup.step;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.step.MapWorkflow;
import org.embargo.core.setup.step.OwnWorkflows;
import org.embargo.core.setup.step.Step;
import org.embargo.jira.setup.read.JiraTypes;
import org.embargo.jira.setup.read.Named;

/** Gives the type its workflow, in a scheme that only this project uses. */
public final class WorkflowSchemeSteps implements Steps {
  private final WorkflowSchemes schemes;
  private final JiraTypes types;

  public WorkflowSchemeSteps(WorkflowSchemes schemes, JiraTypes types) {
    this.schemes = schemes;
    this.types = types;
  }

  @Override
  public Set<Class<? extends Step>> kinds() {
    return Set.of(OwnWorkflows.class, MapWorkflow.class);
  }

  @Override
  public void perform(Project project, Step step) {
    if (step instanceof OwnWorkflows own) {
      own(project, own);
    } else {
      MapWorkflow map = (MapWorkflow) step;
      AssignableWorkflowScheme scheme = schemes.require(map.scheme());
      if (!schemes.isUsed(project, scheme)) {
        throw new StepFailed("the project has another workflow scheme by now");
      }
      String typeId = types.require(map.type()).getId();
      schemes.update(scheme, builder -> builder.setMapping(typeId, map.workflow()));
    }
  }

  @Override
  public List<String> dependents(Project project, Step step) {
    String name = step instanceof OwnWorkflows own ? own.type() : ((MapWorkflow) step).type();
    Stream<String> issues = types.issuesOf(name, project);
    Stream<String> others =
        step instanceof OwnWorkflows own
            ? schemes.find(own.scheme()).stream().flatMap(copy -> changes(project, own, copy))
            : schemes.find(((MapWorkflow) step).scheme()).stream()
                .flatMap(scheme -> schemes.usersBesides(scheme, project));
    return Stream.concat(issues, others).toList();
  }

  /** What others have made of the copy, which giving it back would lose. */
  private Stream<String> changes(
      Project project, OwnWorkflows step, AssignableWorkflowScheme copy) {
    if (!schemes.isUsed(project, copy)) {
      return schemes.usersBesides(copy, project);
    }
    AssignableWorkflowScheme before = schemes.requireOrDefault(step.before());
    Stream<String> own =
        besides(step, copy).equals(besides(step, before))
            ? Stream.empty()
            : Stream.of(Named.differ(copy.getName(), before.getName()));
    return Stream.concat(own, schemes.usersBesides(copy, project));
  }

  /** What the scheme has for other types than ours. */
  private Map<String, String> besides(OwnWorkflows step, AssignableWorkflowScheme scheme) {
    Map<String, String> mappings = new HashMap<>(scheme.getMappings());
    types.find(step.type()).ifPresent(type -> mappings.remove(type.getId()));
    return mappings;
  }

  @Override
  public void undo(Project project, Step step) {
    if (step instanceof OwnWorkflows own) {
      schemes.find(own.scheme()).ifPresent(copy -> giveBack(project, own, copy));
    } else {
      MapWorkflow map = (MapWorkflow) step;
      types.find(map.type()).ifPresent(type -> unmap(map, type));
    }
  }

  private void own(Project project, OwnWorkflows step) {
    AssignableWorkflowScheme before = schemes.requireOrDefault(step.before());
    Optional<AssignableWorkflowScheme> there = schemes.find(step.scheme());
    if (there.filter(copy -> schemes.isUsed(project, copy)).isPresent()) {
      return;
    }
    if (!schemes.isUsed(project, before)) {
      throw new StepFailed("the project uses another workflow scheme by now");
    }
    Map<String, String> mappings = new HashMap<>(before.getMappings());
    mappings.put(types.require(step.type()).getId(), step.workflow());
    // One that was left by a crash is as the scheme was then.
    there.ifPresent(copy -> schemes.update(copy, builder -> builder.setMappings(mappings)));
    schemes.use(project, there.orElseGet(() -> schemes.create(step.scheme(), mappings)));
  }

  private void giveBack(Project project, OwnWorkflows step, AssignableWorkflowScheme copy) {
    if (schemes.isUsed(project, copy)) {
      if (step.before().id().isEmpty()) {
        schemes.useDefault(project);
      } else {
        schemes.use(project, schemes.require(step.before()));
      }
    }
    schemes.delete(copy);
  }

  /** Unless somebody has decided otherwise since. */
  private void unmap(MapWorkflow step, IssueType type) {
    Optional<AssignableWorkflowScheme> ours =
        schemes
            .find(step.scheme())
            .filter(scheme -> step.workflow().equals(scheme.getMappings().get(type.getId())));
    ours.ifPresent(
        scheme ->
            schemes.update(
                scheme,
                builder ->
                    step.before()
                        .ifPresentOrElse(
                            before -> builder.setMapping(type.getId(), before),
                            () -> builder.removeMapping(type.getId()))));
  }
}
