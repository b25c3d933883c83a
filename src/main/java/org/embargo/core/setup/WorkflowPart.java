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
    if (fault.isEmpty() && (ours || chosen.isEmpty() || chosen.get().equals(used.name()))) {
      return;
    }
    if (ours) {
      fault.ifPresent(code -> draft.refuse(code, used.name()));
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
    Ref copyOf = draft.snapshot().typeInWaiting().screens().get(0).screen();
    Ref resolve = new Ref(draft.snapshot().idOf(Kind.SCREEN, screen).orElse(""), screen);
    draft.stepUnlessMade(new CreateResolveScreen(screen, copyOf));
    draft.stepUnlessMade(new CreateWorkflow(name, resolve, draft.choices().role()));
    map(draft, name);
  }

  private static void copy(PlanDraft draft, WorkflowState from) {
    Optional<Code> fault = from.fault();
    if (fault.isEmpty()) {
      map(draft, from.name());
      return;
    }
    if (fault.get() != Code.NOT_SEALED) {
      draft.refuse(fault.get(), from.name());
      return;
    }
    String name = draft.nameFor(Kind.WORKFLOW, ": " + draft.choices().issueType() + " Workflow");
    List<ScreenState> open = from.screens().stream().filter(ScreenState::carriesSecurity).toList();
    Map<String, String> screens = ScreenPart.copies(draft, open, Optional.empty());
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

  private static boolean mayHaveIssues(PlanDraft draft) {
    return draft.isOffered() && draft.snapshot().mayHaveIssues();
  }

  private static WorkflowState workflow(PlanDraft draft, String name) {
    return Optional.ofNullable(draft.snapshot().workflows().get(name))
        .orElseThrow(() -> new IllegalArgumentException("the snapshot lacks the workflow " + name));
  }
}
