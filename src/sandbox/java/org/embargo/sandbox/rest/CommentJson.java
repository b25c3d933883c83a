package org.embargo.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.Users;
import org.embargo.sandbox.jira.activity.CommentRow;

/** Comments as JSON (rule 3.1). */
final class CommentJson {
  private CommentJson() {}

  static ObjectNode write(CommentRow row, SandboxIssue issue) {
    ObjectNode json = Json.object().put("id", String.valueOf(row.id())).put("body", row.body());
    json.put("created", Instant.ofEpochMilli(row.created()).toString());
    Optional.ofNullable(new Users().getUserByKey(row.author()))
        .ifPresent(author -> json.putObject("author").put("name", author.getName()));
    issue
        .getProjectObject()
        .tables()
        .roles
        .find(row.roleId())
        .ifPresent(
            role -> json.putObject("visibility").put("type", "role").put("value", role.name()));
    return json;
  }
}
