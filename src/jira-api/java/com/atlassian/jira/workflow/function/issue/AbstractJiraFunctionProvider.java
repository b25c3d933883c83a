package com.atlassian.jira.workflow.function.issue;

import com.atlassian.jira.exception.DataAccessException;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.workflow.WorkflowFunctionUtils;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.FunctionProvider;
import com.opensymphony.workflow.WorkflowException;
import java.util.Map;

/** The base of post functions that work on the issue in transition. */
@SuppressWarnings("rawtypes")
public abstract class AbstractJiraFunctionProvider extends WorkflowFunctionUtils
    implements FunctionProvider {
  public AbstractJiraFunctionProvider() {}

  protected MutableIssue getIssue(Map transientVars) throws DataAccessException {
    if (transientVars.get("issue") instanceof MutableIssue issue) {
      return issue;
    }
    throw new DataAccessException("the transition has no issue");
  }

  @Override
  public abstract void execute(Map transientVars, Map args, PropertySet ps)
      throws WorkflowException;
}
