package org.embargo.sandbox.jira.config;

import com.atlassian.crowd.embedded.api.Group;
import java.util.List;

/**
 * A group.
 *
 * @param members users' keys
 * @param groups names of the groups whose members are members too
 */
public record GroupRow(long id, String name, List<String> members, List<String> groups)
    implements Row, Group {
  @Override
  public String getName() {
    return name;
  }
}
