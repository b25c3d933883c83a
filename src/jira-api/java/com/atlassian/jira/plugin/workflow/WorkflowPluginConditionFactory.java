package com.atlassian.jira.plugin.workflow;

/** A factory for conditions. */
public interface WorkflowPluginConditionFactory extends WorkflowPluginFactory {}
