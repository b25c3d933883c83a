package com.atlassian.jira.plugin.workflow;

/** A factory for validators. */
public interface WorkflowPluginValidatorFactory extends WorkflowPluginFactory {}
