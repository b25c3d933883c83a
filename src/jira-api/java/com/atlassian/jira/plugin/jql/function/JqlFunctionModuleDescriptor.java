package com.atlassian.jira.plugin.jql.function;

/** The module that a function comes from. */
public interface JqlFunctionModuleDescriptor {}
