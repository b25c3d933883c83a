package org.embargo.jira.workflow;

import com.atlassian.jira.plugin.workflow.WorkflowPluginValidatorFactory;

/** Offers the validator in the workflow editor. */
public final class EmbargoLiftedValidatorFactory extends NothingToConfigure
    implements WorkflowPluginValidatorFactory {}
