package org.embargo.sandbox.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.config.SandboxProject;
import org.embargo.sandbox.workflow.Invalid;
import org.embargo.sandbox.workflow.IssueService;
import org.embargo.sandbox.workflow.Removals;
import org.embargo.sandbox.workflow.Wizards;
import org.jspecify.annotations.Nullable;

/** Jira's wizards as calls: it has them as pages only. */
@Path("/")
@LicensedOnly
@Produces(Json.TYPE)
@Consumes(MediaType.APPLICATION_JSON)
public final class WizardRest {
  private final IssueService issues;
  private final IssueViews views;
  private final Wizards wizards;
  private final Removals removals;

  public WizardRest(IssueService issues, IssueViews views, Wizards wizards, Removals removals) {
    this.issues = issues;
    this.views = views;
    this.wizards = wizards;
    this.removals = removals;
  }

  private interface Deed {
    SandboxIssue on(SandboxIssue issue, JsonNode json) throws Invalid;
  }

  /** Takes {@code {"project": "KEY", "issuetype": "Bug", "security": "a level, or nothing"}}. */
  @POST
  @Path("issue/{key}/move")
  public Response move(@PathParam("key") String key, String body) {
    return perform(
        key,
        body,
        (issue, json) -> {
          wizards.move(
              issue,
              json.path("project").asText(),
              json.path("issuetype").asText(),
              Optional.of(json.path("security").asText()).filter(level -> !level.isEmpty()));
          return issue;
        });
  }

  /** Takes {@code {"parent": "KEY-1", "issuetype": "Sub-task"}}; no parent makes it an issue. */
  @POST
  @Path("issue/{key}/convert")
  public Response convert(@PathParam("key") String key, String body) {
    return perform(
        key,
        body,
        (issue, json) -> {
          String type = json.path("issuetype").asText();
          if (json.path("parent").isTextual()) {
            SandboxIssue parent =
                issues
                    .find(json.path("parent").asText())
                    .orElseThrow(() -> new Invalid("parent", "valid parent is required"));
            wizards.convertToSubTask(issue, parent, type);
          } else {
            wizards.convertToIssue(issue, type);
          }
          return issue;
        });
  }

  /** Takes {@code {"copiesLevel": true}}. */
  @POST
  @Path("issue/{key}/clone")
  public Response copy(@PathParam("key") String key, String body) {
    return perform(
        key, body, (issue, json) -> wizards.copy(issue, json.path("copiesLevel").asBoolean()));
  }

  /** Takes a project, an issue type, texts, and {@code "byEvent"}. */
  @POST
  @Path("import")
  public Response importIssue(String body) {
    JsonNode json = Json.read(body);
    Optional<SandboxProject> project = issues.project(json.path("project").asText());
    if (!issues.isAdmin() || project.isEmpty()) {
      return Json.errors(403, "", "Imports are the administrator's.");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    json.path("fields").properties().forEach(f -> texts.put(f.getKey(), f.getValue().asText()));
    try {
      return answer(
          wizards.importIssue(
              project.get(),
              json.path("issuetype").asText(),
              texts,
              json.path("byEvent").asBoolean()));
    } catch (Invalid e) {
      return Json.errors(400, e.field(), e.getMessage());
    }
  }

  /**
   * What Jira's mail handler does: creates an issue as the sender, by the way that all new issues
   * take (rule 1.43). Takes {@code {"project": "KEY", "issuetype": "Bug", "subject": "...", "text":
   * "..."}}.
   */
  @POST
  @Path("mail")
  public Response mail(String body) {
    JsonNode json = Json.read(body);
    try {
      return answer(
          issues.create(
              json.path("project").asText(),
              json.path("issuetype").asText(),
              Map.of(
                  "summary", List.of(json.path("subject").asText()),
                  "description", List.of(json.path("text").asText()))));
    } catch (Invalid e) {
      return Json.errors(400, e.field(), e.getMessage());
    }
  }

  @DELETE
  @Path("issue/{key}")
  public Response delete(
      @PathParam("key") String key, @QueryParam("deleteSubtasks") boolean deleteSubtasks) {
    return perform(
        key,
        "{}",
        (issue, json) -> {
          removals.delete(issue, deleteSubtasks);
          return issue;
        });
  }

  /**
   * @param replacement what its issues get; none without it
   */
  @DELETE
  @Path("level/{id}")
  public Response deleteLevel(
      @PathParam("id") long id, @QueryParam("replacement") @Nullable Long replacement) {
    if (!issues.isAdmin()) {
      return Json.errors(403, "", "Levels are the administrator's.");
    }
    removals.deleteLevel(id, replacement);
    return Response.noContent().build();
  }

  private Response perform(String key, String body, Deed deed) {
    Optional<SandboxIssue> issue = issues.find(key);
    if (issue.isEmpty()) {
      return views.notFound(key);
    }
    try {
      return answer(deed.on(issue.get(), Json.read(body)));
    } catch (Invalid e) {
      return Json.errors(400, e.field(), e.getMessage());
    }
  }

  private static Response answer(SandboxIssue issue) {
    ObjectNode json = Json.object().put("id", String.valueOf(issue.getId()));
    return Json.answer(201, json.put("key", issue.getKey()));
  }
}
