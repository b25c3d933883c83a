package org.embargo.sandbox.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.atlassian.jira.project.version.Version;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.SandboxVersion;
import org.embargo.sandbox.jira.Versions;
import org.embargo.sandbox.workflow.IssueService;
import org.embargo.sandbox.workflow.IssueService.Invalid;

/** Issues, at the paths of Jira's REST API v2. */
@Path("/")
@AnonymousSiteAccess
@Produces(Json.TYPE)
public final class IssueRest {
  private static final Pattern BY_KEY = Pattern.compile("key\\s*=\\s*(\\S+)");

  private final IssueService issues;
  private final Versions versions;

  public IssueRest(IssueService issues, Versions versions) {
    this.issues = issues;
    this.versions = versions;
  }

  @POST
  @Path("issue")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(String body) {
    JsonNode fields = Json.read(body).path("fields");
    if (!fields.path("project").path("key").asText().equals(Demo.PROJECT_KEY)) {
      return Json.errors(400, "project", "project is required");
    }
    try {
      SandboxIssue issue =
          issues.create(
              typeId(fields.path("issuetype")),
              fields.path("summary").asText(""),
              fields.path("description").asText(""));
      return Json.answer(
          201, Json.object().put("id", issue.getId().toString()).put("key", issue.getKey()));
    } catch (Invalid e) {
      return Json.errors(400, e.field(), e.getMessage());
    }
  }

  @GET
  @Path("issue/{key}")
  public Response get(@PathParam("key") String key) {
    return issues.find(key).map(issue -> Json.answer(200, json(issue))).orElseGet(Json::noIssue);
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
    found.forEach(issue -> array.add(json(issue)));
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
    JsonNode fields = json.path("fields");
    try {
      JsonNode resolution = fields.path("resolution");
      issues.transition(
          issue.get(),
          json.path("transition").path("id").asInt(),
          resolution.path("id").asText(resolution.path("name").asText("")),
          fixVersions(fields.path("fixVersions")));
      return Response.noContent().build();
    } catch (Invalid e) {
      return Json.errors(400, e.field(), e.getMessage());
    }
  }

  private Optional<List<Version>> fixVersions(JsonNode json) throws Invalid {
    if (!json.isArray()) {
      return Optional.empty();
    }
    List<Version> found = new ArrayList<>();
    for (JsonNode one : json) {
      Optional<SandboxVersion> version = versions.named(one.path("name").asText());
      found.add(version.orElseThrow(() -> new Invalid("fixVersions", "Version name is not valid")));
    }
    return Optional.of(found);
  }

  private static String typeId(JsonNode type) {
    String name = type.path("name").asText();
    return Demo.ISSUE_TYPES.stream()
        .filter(one -> one.name().equals(name))
        .map(one -> one.id())
        .findFirst()
        .orElse(type.path("id").asText());
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

  private static ObjectNode json(SandboxIssue issue) {
    ObjectNode json = Json.object();
    json.put("id", issue.getId().toString()).put("key", issue.getKey());
    ObjectNode fields = json.putObject("fields");
    fields.put("summary", issue.getSummary()).put("description", issue.getDescription());
    fields.putObject("issuetype").put("name", issue.getIssueType().getName());
    fields.putObject("status").put("name", issue.getStatus().getName());
    Optional.ofNullable(issue.getResolution())
        .ifPresent(resolution -> fields.putObject("resolution").put("name", resolution.getName()));
    Optional.ofNullable(issue.getReporter())
        .ifPresent(reporter -> fields.putObject("reporter").put("name", reporter.getName()));
    Demo.LEVELS.stream()
        .filter(level -> level.getId().equals(issue.getSecurityLevelId()))
        .forEach(
            level ->
                fields
                    .putObject("security")
                    .put("id", level.getId().toString())
                    .put("name", level.name()));
    ArrayNode fixVersions = fields.putArray("fixVersions");
    issue
        .getFixVersions()
        .forEach(
            v -> fixVersions.addObject().put("name", v.getName()).put("released", v.isReleased()));
    return json;
  }
}
