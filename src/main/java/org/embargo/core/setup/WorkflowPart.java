package org.embargo.core.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.core.setup.Refusal.Code;
import org.embargo.core.setup.step.Category;
import org.embargo.core.setup.step.CopyWorkflow;
import org.embargo.core.setup.step.CreateResolveScreen;
import org.embargo.core.setup.step.CreateStatus;
import org.embargo.core.setup.step.CreateWorkflow;
import org.embargo.core.setup.step.MapWorkflow;
import org.embargo.core.setup.step.OwnWorkflows;

/** The type's workflow, which seals when it creates an issue. */
final class WorkflowPart {
  /** The states of our own workflow, in the order of an issue's life. */
  private static final List<CreateStatus> STATES =
      List.of(
          new CreateStatus("Reported", Category.NEW),
          new CreateStatus("Triaged", Category.IN_PROGRESS),
          new CreateStatus("Fixing", Category.IN_PROGRESS),
          new CreateStatus("Resolved", Category.DONE),
          new CreateStatus("Disclosed", Category.DONE),
          new CreateStatus("Declined", Category.DONE));

  private WorkflowPart() {}

  static void plan(PlanDraft draft) {
    TypeState type = draft.snapshot().typeInWaiting();
    WorkflowState used = workflow(draft, type.workflow());
    boolean ours = draft.snapshot().hasOurs(Kind.WORKFLOW, used.name());
    Optional<String> chosen = draft.choices().workflow();
    Optional<Code> fault = used.fault();
    boolean right = fault.isEmpty() && securityScreens(used).isEmpty();
    if (right && (ours || chosen.isEmpty() || chosen.get().equals(used.name()))) {
      return;
    }
    if (ours) {
      // It has been right before, and somebody has changed it since: theirs to say.
      fault.ifPresent(code -> draft.refuse(code, used.name()));
      securityScreens(used)
          .forEach(s -> draft.refuse(Code.SECURITY_FIELD_ON_SCREEN, s.screen().name()));
      return;
    }
    if (mayHaveIssues(draft) && chosen.filter(name -> !name.equals(used.name())).isPresent()) {
      draft.refuse(Code.ISSUES_IN_THE_WAY, chosen.get());
      return;
    }
    Optional<WorkflowState> source =
        chosen
            .map(name -> workflow(draft, name))
            .or(() -> draft.isOffered() ? Optional.of(used) : Optional.empty());
    source.ifPresentOrElse(from -> copy(draft, from), () -> create(draft));
  }

  private static void create(PlanDraft draft) {
    String name = draft.nameFor(Kind.WORKFLOW, ": " + draft.choices().issueType() + " Workflow");
    STATES.stream()
        .filter(state -> !draft.snapshot().has(Kind.STATUS, state.status()))
        .forEach(draft::step);
    String screen = draft.nameFor(Kind.SCREEN, ": Resolve " + draft.choices().issueType());
    Ref resolve = new Ref(draft.snapshot().idOf(Kind.SCREEN, screen).orElse(""), screen);
    // Any of the type's screens will do; where there is none the plan is refused anyway.
    draft.snapshot().typeInWaiting().screens().stream()
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
      TypeState state = draft.snapshot().typeInWaiting();
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

  private static WorkflowState workflow(PlanDraft draft, String name) {
    // A scheme may name one that is gone.
    return draft
        .snapshot()
        .workflows()
        .getOrDefault(name, new WorkflowState(name, List.of(), List.of()));
  }
}
