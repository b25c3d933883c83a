package com.atlassian.jira.plugin.workflow;

import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.util.Map;

/** Splits the settings pages of a workflow module into three questions. */
public abstract class AbstractWorkflowPluginFactory implements WorkflowPluginFactory {
  public AbstractWorkflowPluginFactory() {}

  protected abstract void getVelocityParamsForInput(Map<String, Object> velocityParams);

  protected abstract void getVelocityParamsForEdit(
      Map<String, Object> velocityParams, AbstractDescriptor descriptor);

  protected abstract void getVelocityParamsForView(
      Map<String, Object> velocityParams, AbstractDescriptor descriptor);
}
