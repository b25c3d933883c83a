package com.atlassian.jira.plugin.workflow;

import java.util.Map;

/** Links the settings pages of a workflow module with its stored arguments. */
public interface WorkflowPluginFactory {

  Map<String, ?> getDescriptorParams(Map<String, Object> formParams);
}
