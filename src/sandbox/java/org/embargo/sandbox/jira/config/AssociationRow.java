package org.embargo.sandbox.jira.config;

/** A project's choice of a scheme. */
public record AssociationRow(long id, SchemeKind kind, long projectId, long schemeId)
    implements Row {}
