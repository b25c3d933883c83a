package org.embargo.core.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.core.setup.Refusal.Code;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.setup.step.CopyWorkflow;
import org.embargo.core.setup.step.CreateResolveScreen;
import org.embargo.core.setup.step.CreateWorkflow;
import org.embargo.core.setup.step.MapWorkflow;
import org.embargo.core.setup.step.OwnWorkflows;

/** The type's workflow, which seals when it creates an issue. */
final class WorkflowPart {
  private WorkflowPart() {}

  static void plan(PlanDraft draft) {
    WorkflowState used = workflow(draft, draft.snapshot().securityType().workflow());
    boolean ours = draft.snapshot().hasOurs(Kind.WORKFLOW, used.name());
    Optional<String> other = draft.choices().workflow().filter(name -> !name.equals(used.name()));
    List<Refusal> locked = StepRule.faults(used, draft.roleId());
    boolean right = used.fault().isEmpty() && securityScreens(used).isEmpty() && locked.isEmpty();
    if (right && (ours || other.isEmpty())) {
      return;
    }
    if (ours) {
      // It has been right before, and somebody has changed it since: theirs to say.
      used.fault().ifPresent(code -> draft.refuse(code, used.name()));
      draft.refuseScreens(securityScreens(used));
      locked.forEach(draft::refuse);
    } else if (other.isPresent() && mayHaveIssues(draft)) {
      draft.refuse(Code.ISSUES_IN_THE_WAY, other.get());
    } else if (draft.choices().workflow().isPresent()) {
      copy(draft, workflow(draft, draft.choices().workflow().get()));
    } else if (draft.isOffered()) {
      copy(draft, used);
    } else {
      create(draft);
    }
  }

  private static void create(PlanDraft draft) {
    String name = draft.nameFor(Kind.WORKFLOW, ": " + draft.choices().issueType() + " Workflow");
    CreateWorkflow.STATES.stream()
        .filter(state -> !draft.snapshot().has(Kind.STATUS, state.status()))
        .forEach(draft::step);
    String screen = draft.nameFor(Kind.SCREEN, ": Resolve " + draft.choices().issueType());
    Ref resolve = new Ref(draft.snapshot().idOf(Kind.SCREEN, screen).orElse(""), screen);
    // Any of the type's screens will do; where there is none the plan is refused anyway.
    draft.snapshot().securityType().screens().stream()
        .map(ScreenState::screen)
        .findFirst()
        .ifPresent(of -> draft.stepUnlessMade(new CreateResolveScreen(screen, of)));
    draft.stepUnlessMade(new CreateWorkflow(name, resolve, draft.choices().role()));
    map(draft, name);
  }

  private static void copy(PlanDraft draft, WorkflowState from) {
    Optional<Code> fault = from.fault().filter(code -> code != Code.NOT_SEALED);
    List<ScreenState> open = securityScreens(from);
    if (fault.isPresent()) {
      draft.refuse(fault.get(), from.name());
      return;
    }
    // A copy would have the same properties, and whose they are is not known.
    List<Refusal> locked = StepRule.faults(from, draft.roleId());
    if (!locked.isEmpty()) {
      locked.forEach(draft::refuse);
      return;
    }
    if (from.fault().isEmpty() && open.isEmpty()) {
      map(draft, from.name());
      return;
    }
    String name = draft.nameFor(Kind.WORKFLOW, ": " + draft.choices().issueType() + " Workflow");
    Map<String, String> screens =
        ScreenPart.copies(draft, open, " - transition - ", Optional.empty());
    draft.stepUnlessMade(new CopyWorkflow(name, from.name(), screens, draft.choices().role()));
    map(draft, name);
  }

  private static void map(PlanDraft draft, String workflow) {
    SchemeUse use = draft.snapshot().project().workflowScheme();
    String type = draft.choices().issueType();
    // Changing a scheme in use leaves the issues that there are behind; a new one takes them along.
    if (!use.isOwn() || mayHaveIssues(draft)) {
      String name = draft.nameFor(Kind.WORKFLOW_SCHEME, " Workflow Scheme");
      draft.step(new OwnWorkflows(name, use.scheme(), type, workflow));
    } else if (use.hasDraft()) {
      draft.refuse(Code.DRAFT_OF_SCHEME, use.scheme().name());
    } else {
      TypeState state = draft.snapshot().securityType();
      draft.step(
          new MapWorkflow(
              use.scheme(),
              type,
              workflow,
              state.hasOwnWorkflow() ? Optional.of(state.workflow()) : Optional.empty()));
    }
  }

  static List<ScreenState> securityScreens(WorkflowState workflow) {
    return workflow.screens().stream().filter(ScreenState::carriesSecurity).toList();
  }

  private static boolean mayHaveIssues(PlanDraft draft) {
    return draft.isOffered() && draft.snapshot().mayHaveIssues();
  }

  static WorkflowState workflow(PlanDraft draft, String name) {
    // A scheme may name one that is gone.
    return draft
        .snapshot()
        .workflows()
        .getOrDefault(name, new WorkflowState(name, List.of(), List.of(), List.of()));
  }
}
