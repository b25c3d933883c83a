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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.workflow.Invalid;
import org.embargo.sandbox.workflow.IssueService;

/** Issues, at the paths of Jira's REST API v2. */
@Path("/")
@AnonymousSiteAccess
@Produces(Json.TYPE)
public final class IssueRest {
  private static final Pattern BY_KEY = Pattern.compile("key\\s*=\\s*(\\S+)");

  private final IssueService issues;

  public IssueRest(IssueService issues) {
    this.issues = issues;
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
  public Response get(@PathParam("key") String key) {
    return issues
        .find(key)
        .map(issue -> Json.answer(200, IssueJson.write(issue)))
        .orElseGet(Json::noIssue);
  }

  /** Rules 1.44 and 1.45. */
  @PUT
  @Path("issue/{key}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response edit(@PathParam("key") String key, String body) {
    Optional<SandboxIssue> issue = issues.find(key);
    if (issue.isEmpty()) {
      return Json.noIssue();
    }
    try {
      issues.edit(issue.get(), IssueJson.values(Json.read(body).path("fields")));
      return Response.noContent().build();
    } catch (Invalid e) {
      return Json.errors(400, e.field(), e.getMessage());
    }
  }

  /**
   * What the caller can see of it (rule 2.19); of JQL it knows {@code key = X} and {@code text ~
   * "x"}.
   */
  @GET
  @Path("search")
  public Response search(@QueryParam("jql") @DefaultValue("") String jql) {
    Matcher byKey = BY_KEY.matcher(jql.strip());
    if (byKey.matches() && issues.find(byKey.group(1)).isEmpty()) {
      // Rule 2.20: the same for hidden and for unknown.
      return Json.errors(
          400, "", "An issue with key '" + byKey.group(1) + "' does not exist for field 'key'.");
    }
    List<SandboxIssue> found =
        issues.visible().stream().filter(issue -> matches(issue, jql.strip())).toList();
    ObjectNode json = Json.object();
    json.put("startAt", 0).put("maxResults", found.size()).put("total", found.size());
    ArrayNode array = json.putArray("issues");
    found.forEach(issue -> array.add(IssueJson.write(issue)));
    return Json.answer(200, json);
  }

  @GET
  @Path("issue/{key}/transitions")
  public Response transitions(@PathParam("key") String key) {
    Optional<SandboxIssue> issue = issues.find(key);
    if (issue.isEmpty()) {
      return Json.noIssue();
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
      return Json.noIssue();
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

  private static boolean matches(SandboxIssue issue, String jql) {
    Matcher byKey = BY_KEY.matcher(jql);
    if (byKey.matches()) {
      return issue.getKey().equals(byKey.group(1));
    }
    if (jql.matches("(text|summary)\\s*~.*")) {
      String text = jql.substring(jql.indexOf('~') + 1).strip().replace("\"", "");
      return issue.getSummary().contains(text) || issue.getDescription().contains(text);
    }
    return true;
  }
}
