package org.embargo.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import com.opensymphony.workflow.WorkflowException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.embargo.app.CheckDisclosure;

/**
 * Refuses a transition that calls an issue disclosed while the gate would hold its advisory back.
 * The name of this class is stored in workflows: it never changes.
 */
public final class EmbargoLiftedValidator implements Validator {
  private final CheckDisclosure checkDisclosure;

  public EmbargoLiftedValidator(CheckDisclosure checkDisclosure) {
    this.checkDisclosure = checkDisclosure;
  }

  @Override
  @SuppressWarnings("rawtypes") // OSWorkflow's interface
  public void validate(Map transientVars, Map args, PropertySet ps) throws WorkflowException {
    Issue issue = (Issue) Objects.requireNonNull(transientVars.get("issue"));
    List<String> objections = checkDisclosure.objections(issue.getId());
    if (!objections.isEmpty()) {
      throw new InvalidInputException(String.join(" ", objections));
    }
  }
}
