package com.atlassian.jira.issue.fields.config;

/** One configuration of a field. */
public interface FieldConfig {}
