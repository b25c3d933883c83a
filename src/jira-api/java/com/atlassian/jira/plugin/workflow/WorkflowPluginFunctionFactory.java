package com.atlassian.jira.plugin.workflow;

/** A factory for post functions. */
public interface WorkflowPluginFunctionFactory extends WorkflowPluginFactory {}
