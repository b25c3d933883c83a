package org.embargo.jira.seal;

import com.atlassian.jira.plugin.workflow.WorkflowPluginFunctionFactory;
import org.embargo.jira.workflow.NothingToConfigure;

/** Offers the post function in the workflow editor. */
public final class SealPostFunctionFactory extends NothingToConfigure
    implements WorkflowPluginFunctionFactory {}
