package org.embargo.jira.seal;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.workflow.function.issue.AbstractJiraFunctionProvider;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.WorkflowException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.embargo.app.common.Outcome;
import org.embargo.app.seal.SealNewIssue;
import org.embargo.core.text.Problem;

/**
 * Seals an issue before it is stored. Its place is in a create transition, before Jira's own
 * "Creates the issue originally". The name of this class is stored in workflows: it never changes.
 */
public final class SealPostFunction extends AbstractJiraFunctionProvider {
  private final SealNewIssue sealNewIssue;

  public SealPostFunction(SealNewIssue sealNewIssue) {
    this.sealNewIssue = sealNewIssue;
  }

  @Override
  @SuppressWarnings("rawtypes") // OSWorkflow's interface
  public void execute(Map transientVars, Map args, PropertySet ps) throws WorkflowException {
    MutableIssue issue = getIssue(transientVars);
    Outcome<Optional<Long>> level =
        sealNewIssue.levelFor(issue.getProjectObject().getId(), issue.getIssueTypeId());
    if (level instanceof Outcome.Refused<Optional<Long>> no) {
      throw new InvalidInputException(
          no.problems().stream().map(Problem::reason).findFirst().orElse("refused"));
    }
    level.asOptional().flatMap(Function.identity()).ifPresent(issue::setSecurityLevelId);
  }
}
