package org.embargo.sandbox.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.User;
import org.embargo.sandbox.jira.activity.AttachmentRow;
import org.embargo.sandbox.jira.activity.Links;
import org.embargo.sandbox.jira.activity.Watchers;
import org.embargo.sandbox.jira.config.Table;
import org.embargo.sandbox.workflow.IssueService;

/** Watchers, links and attachments, at the paths of Jira's REST API v2. */
@Path("/")
@AnonymousSiteAccess
@Produces(Json.TYPE)
@Consumes(MediaType.APPLICATION_JSON)
public final class AroundRest {
  private final IssueService issues;
  private final IssueViews views;
  private final Watchers watchers;
  private final Links links;
  private final Table<AttachmentRow> attachments;

  public AroundRest(
      IssueService issues,
      IssueViews views,
      Watchers watchers,
      Links links,
      Table<AttachmentRow> attachments) {
    this.issues = issues;
    this.views = views;
    this.watchers = watchers;
    this.links = links;
    this.attachments = attachments;
  }

  /** The caller watches it from now on. */
  @POST
  @Path("issue/{key}/watchers")
  public Response watch(@PathParam("key") String key) {
    Optional<SandboxIssue> issue = issues.find(key);
    Optional<User> user = issues.user();
    if (issue.isEmpty() || user.isEmpty()) {
      return views.notFound(key);
    }
    watchers.add(issue.get(), user.get());
    return Response.noContent().build();
  }

  @GET
  @Path("issue/{key}/watchers")
  public Response watchers(@PathParam("key") String key) {
    Optional<SandboxIssue> issue = issues.find(key);
    if (issue.isEmpty()) {
      return views.notFound(key);
    }
    ObjectNode json = Json.object();
    ArrayNode array = json.putArray("watchers");
    watchers
        .getWatchersUnsorted(issue.get())
        .forEach(user -> array.addObject().put("name", user.getName()));
    return Json.answer(200, json.put("watchCount", array.size()));
  }

  /** A hidden end is as rule 2.5 says. */
  @POST
  @Path("issueLink")
  public Response link(String body) {
    JsonNode json = Json.read(body);
    String from = json.path("inwardIssue").path("key").asText();
    String to = json.path("outwardIssue").path("key").asText();
    Optional<SandboxIssue> inward = issues.find(from);
    Optional<SandboxIssue> outward = issues.find(to);
    if (inward.isEmpty() || outward.isEmpty()) {
      return views.notFound(inward.isEmpty() ? from : to);
    }
    links.add(inward.get(), outward.get(), json.path("type").path("name").asText());
    return Response.status(201).build();
  }

  /** Rule 2.38. */
  @GET
  @Path("attachment/{id}")
  public Response attachment(@PathParam("id") long id) {
    Optional<AttachmentRow> row = attachments.find(id);
    if (row.isEmpty()) {
      return Json.errors(404, "", "The attachment with id '" + id + "' does not exist");
    }
    return row.filter(one -> issues.find(one.issueId()).isPresent())
        .map(one -> Json.answer(200, Json.object().put("filename", one.name())))
        .orElseGet(
            () ->
                Json.errors(
                    403, "", "You do not have permission to view attachment with id: " + id));
  }
}
