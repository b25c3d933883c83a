package org.embargo.sandbox.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import org.embargo.sandbox.jira.Issues;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.Switches;
import org.embargo.sandbox.jira.activity.Activity;
import org.embargo.sandbox.jira.activity.ChangeRow;
import org.embargo.sandbox.workflow.IssueService;

/** Issues as the logged-in user may see them. */
public final class IssueViews {
  private final IssueService service;
  private final Issues issues;
  private final Activity activity;
  private final Switches switches;

  public IssueViews(IssueService service, Issues issues, Activity activity, Switches switches) {
    this.service = service;
    this.issues = issues;
    this.activity = activity;
    this.switches = switches;
  }

  /** Comments and linked issues only as far as they are visible (rules 2.30 and 3.4). */
  ObjectNode write(SandboxIssue issue) {
    ObjectNode json = IssueJson.write(issue);
    ObjectNode fields = json.withObject("fields");
    ArrayNode linked = fields.putArray("issuelinks");
    activity.links().of(issue.getId()).stream()
        .flatMap(id -> service.find(id).stream())
        .forEach(
            other ->
                linked
                    .addObject()
                    .putObject("outwardIssue")
                    .put("key", other.getKey())
                    .putObject("fields")
                    .put("summary", other.getSummary()));
    fields.putObject("comment").set("comments", comments(issue));
    return json;
  }

  /** What was changed, as it stands in the history: with the keys of hidden issues (rule 2.32). */
  ObjectNode withChangelog(SandboxIssue issue) {
    ObjectNode json = write(issue);
    ArrayNode items = json.putObject("changelog").putArray("histories");
    for (ChangeRow row : activity.history().of(issue.getId())) {
      items
          .addObject()
          .put("field", row.field())
          .put("fromString", row.from())
          .put("toString", row.to());
    }
    return json;
  }

  ArrayNode comments(SandboxIssue issue) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    activity.comments().of(issue.getId()).stream()
        .filter(row -> activity.comments().isVisible(row, issue, service.user().orElse(null)))
        .forEach(row -> json.add(CommentJson.write(row, issue)));
    return json;
  }

  /** A hidden issue may be told from an unknown one: both ways have been seen (rule 2.6). */
  Response notFound(String key) {
    if (!switches.hiddenIsForbidden || issues.find(key).isEmpty()) {
      return Json.noIssue();
    }
    String hidden = "You do not have the permission to see the specified issue.";
    return service.user().isPresent() ? Json.errors(403, "", hidden) : Json.errors(401, "", hidden);
  }
}
