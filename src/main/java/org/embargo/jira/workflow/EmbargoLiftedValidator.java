package org.embargo.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import com.opensymphony.workflow.WorkflowException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.embargo.app.disclosure.CheckDisclosure;
import org.embargo.app.tracker.CurrentUser;

/**
 * Refuses a transition that calls an issue disclosed while the gate would hold its advisory back.
 * The name of this class is stored in workflows: it never changes.
 */
public final class EmbargoLiftedValidator implements Validator {
  private static final String TO_OTHERS = "It cannot be called disclosed yet.";

  private final CheckDisclosure checkDisclosure;
  private final CurrentUser currentUser;

  public EmbargoLiftedValidator(CheckDisclosure checkDisclosure, CurrentUser currentUser) {
    this.checkDisclosure = checkDisclosure;
    this.currentUser = currentUser;
  }

  /** How far the advisory is the team alone reads; an issue that is being created is none. */
  @Override
  @SuppressWarnings("rawtypes") // OSWorkflow's interface
  public void validate(Map transientVars, Map args, PropertySet ps) throws WorkflowException {
    Issue issue = (Issue) Objects.requireNonNull(transientVars.get("issue"));
    if (issue.getKey() == null) {
      throw new InvalidInputException(TO_OTHERS);
    }
    List<String> objections = checkDisclosure.objections(issue.getId());
    if (!objections.isEmpty()) {
      boolean ofTeam = checkDisclosure.isFor(issue.getKey(), currentUser.key());
      throw new InvalidInputException(ofTeam ? String.join(" ", objections) : TO_OTHERS);
    }
  }
}
