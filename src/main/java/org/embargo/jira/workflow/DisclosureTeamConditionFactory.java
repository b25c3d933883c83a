package org.embargo.jira.workflow;

import com.atlassian.jira.plugin.workflow.WorkflowPluginConditionFactory;

/** Offers the condition in the workflow editor. */
public final class DisclosureTeamConditionFactory extends NothingToConfigure
    implements WorkflowPluginConditionFactory {}
