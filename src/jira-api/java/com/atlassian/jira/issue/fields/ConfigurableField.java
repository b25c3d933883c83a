package com.atlassian.jira.issue.fields;

/** A field whose configuration depends on project and issue type. */
public interface ConfigurableField {}
