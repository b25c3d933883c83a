package org.embargo.jira.seal;

import com.atlassian.jira.plugin.workflow.AbstractWorkflowPluginFactory;
import com.atlassian.jira.plugin.workflow.WorkflowPluginFunctionFactory;
import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.util.Map;

/**
 * Offers the post function in the workflow editor. It has nothing to configure: the project's setup
 * says what is sealed.
 */
public final class SealPostFunctionFactory extends AbstractWorkflowPluginFactory
    implements WorkflowPluginFunctionFactory {
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
