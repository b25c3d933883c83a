package org.embargo.sandbox.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.activity.CommentRow;
import org.embargo.sandbox.workflow.CommentService;
import org.embargo.sandbox.workflow.Invalid;
import org.embargo.sandbox.workflow.IssueService;

/** The comments of an issue, at the paths of Jira's REST API v2. */
@Path("/issue/{key}/comment")
@AnonymousSiteAccess
@Produces(Json.TYPE)
@Consumes(MediaType.APPLICATION_JSON)
public final class CommentRest {
  private final IssueService issues;
  private final CommentService comments;
  private final IssueViews views;

  public CommentRest(IssueService issues, CommentService comments, IssueViews views) {
    this.issues = issues;
    this.comments = comments;
    this.views = views;
  }

  @GET
  public Response all(@PathParam("key") String key) {
    Optional<SandboxIssue> issue = issues.find(key);
    if (issue.isEmpty()) {
      return views.notFound(key);
    }
    ArrayNode array = views.comments(issue.get());
    return Json.answer(200, Json.object().put("total", array.size()).set("comments", array));
  }

  /** Takes a body, and {@code "visibility": {"type": "role", "value": "name"}} (rule 3.1). */
  @POST
  public Response add(@PathParam("key") String key, String body) {
    Optional<SandboxIssue> issue = issues.find(key);
    if (issue.isEmpty()) {
      return views.notFound(key);
    }
    JsonNode json = Json.read(body);
    try {
      long id = comments.add(issue.get(), json.path("body").asText(), role(json));
      return Json.answer(201, Json.object().put("id", String.valueOf(id)));
    } catch (Invalid e) {
      return Json.errors(400, e.field(), e.getMessage());
    }
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("key") String key, @PathParam("id") long id) {
    Optional<SandboxIssue> issue = issues.find(key);
    return issue
        .flatMap(one -> comments.find(one, id).map(row -> CommentJson.write(row, one)))
        .map(json -> Json.answer(200, json))
        .orElseGet(() -> views.notFound(key));
  }

  @PUT
  @Path("{id}")
  public Response edit(@PathParam("key") String key, @PathParam("id") long id, String body) {
    Optional<SandboxIssue> issue = issues.find(key);
    Optional<CommentRow> row = issue.flatMap(one -> comments.find(one, id));
    if (row.isEmpty()) {
      return views.notFound(key);
    }
    JsonNode json = Json.read(body);
    try {
      comments.edit(issue.get(), row.get(), json.path("body").asText(), role(json));
      return Json.answer(200, Json.object().put("id", String.valueOf(id)));
    } catch (Invalid e) {
      return Json.errors(400, e.field(), e.getMessage());
    }
  }

  private static Optional<String> role(JsonNode json) {
    return Optional.of(json.path("visibility").path("value").asText())
        .filter(name -> !name.isEmpty());
  }
}
