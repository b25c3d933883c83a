package com.atlassian.jira.plugin.workflow;

import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.util.HashMap;
import java.util.Map;

/** Splits the settings pages of a workflow module into three questions. */
public abstract class AbstractWorkflowPluginFactory implements WorkflowPluginFactory {
  public AbstractWorkflowPluginFactory() {}

  @Override
  public Map<String, ?> getVelocityParams(String resourceName, AbstractDescriptor descriptor) {
    Map<String, Object> params = new HashMap<>();
    switch (resourceName) {
      case "input-parameters" -> getVelocityParamsForInput(params);
      case "edit-parameters" -> getVelocityParamsForEdit(params, descriptor);
      case "view" -> getVelocityParamsForView(params, descriptor);
      default -> throw new IllegalArgumentException("unknown resource: " + resourceName);
    }
    return params;
  }

  protected abstract void getVelocityParamsForInput(Map<String, Object> velocityParams);

  protected abstract void getVelocityParamsForEdit(
      Map<String, Object> velocityParams, AbstractDescriptor descriptor);

  protected abstract void getVelocityParamsForView(
      Map<String, Object> velocityParams, AbstractDescriptor descriptor);

  protected String extractSingleParam(Map<String, Object> formParams, String paramName) {
    if (formParams.get(paramName) instanceof String[] values && values.length == 1) {
      return values[0];
    }
    throw new IllegalArgumentException("not exactly one value for " + paramName);
  }
}
