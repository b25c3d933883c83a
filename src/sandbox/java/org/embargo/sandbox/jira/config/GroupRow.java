package org.embargo.sandbox.jira.config;

import com.atlassian.crowd.embedded.api.Group;
import java.util.List;

/**
 * A group.
 *
 * @param members users' keys
 */
public record GroupRow(long id, String name, List<String> members) implements Row, Group {}
