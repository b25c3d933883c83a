package com.atlassian.jira.web.action.admin.workflow;

import java.io.Serializable;

/** How a move to another workflow scheme went. */
public interface WorkflowMigrationResult extends Serializable {}
