package com.atlassian.jira.event.role;

/** Somebody has entered or left a project role. The plugin knows it by its name. */
public final class ProjectRoleUpdatedEvent {}
