package org.embargo.sandbox.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.workflow.Invalid;
import org.embargo.sandbox.workflow.IssueService;
import org.embargo.sandbox.workflow.Search;

/** Issues, at the paths of Jira's REST API v2. */
@Path("/")
@AnonymousSiteAccess
@Produces(Json.TYPE)
public final class IssueRest {
  private final IssueService issues;
  private final Search search;
  private final IssueViews views;

  public IssueRest(IssueService issues, Search search, IssueViews views) {
    this.issues = issues;
    this.search = search;
    this.views = views;
  }

  @POST
  @Path("issue")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(String body) {
    try {
      return Json.answer(201, create(Json.read(body)));
    } catch (Invalid e) {
      return Json.errors(400, e.field(), e.getMessage());
    }
  }

  /** The good ones are kept (rule 1.36), each created by itself (rule 1.37). */
  @POST
  @Path("issue/bulk")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response createAll(String body) {
    ObjectNode json = Json.object();
    ArrayNode created = json.putArray("issues");
    ArrayNode errors = json.putArray("errors");
    int number = 0;
    for (JsonNode one : Json.read(body).path("issueUpdates")) {
      try {
        created.add(create(one));
      } catch (Invalid e) {
        ObjectNode error = errors.addObject().put("status", 400).put("failedElementNumber", number);
        error.set("elementErrors", Json.errors(e.field(), e.getMessage()));
      }
      number++;
    }
    return Json.answer(created.isEmpty() ? 400 : 201, json);
  }

  private ObjectNode create(JsonNode json) throws Invalid {
    JsonNode fields = json.path("fields");
    JsonNode type = fields.path("issuetype");
    SandboxIssue issue =
        issues.create(
            fields.path("project").path("key").asText(),
            type.path("name").asText(type.path("id").asText()),
            IssueJson.values(fields));
    return Json.object().put("id", issue.getId().toString()).put("key", issue.getKey());
  }

  @GET
  @Path("issue/{key}")
  public Response get(
      @PathParam("key") String key, @QueryParam("expand") @DefaultValue("") String expand) {
    return issues
        .find(key)
        .map(issue -> expand.equals("changelog") ? views.withChangelog(issue) : views.write(issue))
        .map(json -> Json.answer(200, json))
        .orElseGet(() -> views.notFound(key));
  }

  /** Rules 1.44 and 1.45. */
  @PUT
  @Path("issue/{key}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response edit(@PathParam("key") String key, String body) {
    Optional<SandboxIssue> issue = issues.find(key);
    if (issue.isEmpty()) {
      return views.notFound(key);
    }
    try {
      issues.edit(issue.get(), IssueJson.values(Json.read(body).path("fields")));
      return Response.noContent().build();
    } catch (Invalid e) {
      return Json.errors(400, e.field(), e.getMessage());
    }
  }

  @GET
  @Path("search")
  public Response search(@QueryParam("jql") @DefaultValue("") String jql) {
    try {
      List<SandboxIssue> found = search.jql(jql.strip());
      ObjectNode json = Json.object();
      json.put("startAt", 0).put("maxResults", found.size()).put("total", found.size());
      ArrayNode array = json.putArray("issues");
      found.forEach(issue -> array.add(views.write(issue)));
      return Json.answer(200, json);
    } catch (Invalid e) {
      return Json.errors(400, e.field(), e.getMessage());
    }
  }

  /** Only over issues that the caller finds (rule 2.27). */
  @GET
  @Path("issue/picker")
  public Response picker(@QueryParam("query") @DefaultValue("") String query) {
    ObjectNode json = Json.object();
    ArrayNode found = json.putArray("sections").addObject().putArray("issues");
    search
        .text(query)
        .forEach(
            issue ->
                found.addObject().put("key", issue.getKey()).put("summary", issue.getSummary()));
    return Json.answer(200, json);
  }

  /** Of all issues of the projects that the caller may browse, hidden ones too (rule 2.28). */
  @GET
  @Path("labels/suggest")
  public Response labels(@QueryParam("query") @DefaultValue("") String query) {
    ObjectNode json = Json.object().put("token", query);
    ArrayNode suggestions = json.putArray("suggestions");
    search.labels(query).forEach(label -> suggestions.addObject().put("label", label));
    return Json.answer(200, json);
  }

  @GET
  @Path("issue/{key}/transitions")
  public Response transitions(@PathParam("key") String key) {
    Optional<SandboxIssue> issue = issues.find(key);
    if (issue.isEmpty()) {
      return views.notFound(key);
    }
    ObjectNode json = Json.object();
    ArrayNode array = json.putArray("transitions");
    issues
        .transitions(issue.get())
        .forEach(t -> array.addObject().put("id", String.valueOf(t.id())).put("name", t.name()));
    return Json.answer(200, json);
  }

  @POST
  @Path("issue/{key}/transitions")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response transition(@PathParam("key") String key, String body) {
    Optional<SandboxIssue> issue = issues.find(key);
    if (issue.isEmpty()) {
      return views.notFound(key);
    }
    JsonNode json = Json.read(body);
    try {
      issues.transition(
          issue.get(),
          json.path("transition").path("id").asInt(),
          IssueJson.values(json.path("fields")));
      return Response.noContent().build();
    } catch (Invalid e) {
      return Json.errors(400, e.field(), e.getMessage());
    }
  }
}
