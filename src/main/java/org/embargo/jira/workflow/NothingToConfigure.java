package org.embargo.jira.workflow;

import com.atlassian.jira.plugin.workflow.AbstractWorkflowPluginFactory;
import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.util.Map;

/** Offers something in the workflow editor that the project's setup says all about. */
public abstract class NothingToConfigure extends AbstractWorkflowPluginFactory {
  @Override
  protected void getVelocityParamsForInput(Map<String, Object> velocityParams) {}

  @Override
  protected void getVelocityParamsForEdit(
      Map<String, Object> velocityParams, AbstractDescriptor descriptor) {}

  @Override
  protected void getVelocityParamsForView(
      Map<String, Object> velocityParams, AbstractDescriptor descriptor) {}

  @Override
  public Map<String, ?> getDescriptorParams(Map<String, Object> formParams) {
    return Map.of();
  }
}
