package com.atlassian.jira.security.roles;

/** The members of a role in one project. */
public interface ProjectRoleActors extends DefaultRoleActors {}
