package org.embargo.sandbox.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.atlassian.jira.permission.ProjectPermissions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.jira.SandboxVersion;
import org.embargo.sandbox.jira.Versions;
import org.embargo.sandbox.workflow.IssueService;
import org.jspecify.annotations.Nullable;

/** The project, its versions and what an admin may read, at the paths of Jira's REST API v2. */
@Path("/")
@AnonymousSiteAccess
@Produces(Json.TYPE)
public final class ProjectRest {
  private final IssueService issues;
  private final Versions versions;

  public ProjectRest(IssueService issues, Versions versions) {
    this.issues = issues;
    this.versions = versions;
  }

  @GET
  @Path("project/" + Demo.PROJECT_KEY)
  public Response project() {
    ObjectNode json = Json.object().put("key", Demo.PROJECT_KEY);
    ArrayNode types = json.putArray("issueTypes");
    Demo.ISSUE_TYPES.forEach(
        type -> types.addObject().put("id", type.id()).put("name", type.name()));
    return Json.answer(200, json);
  }

  @GET
  @Path("resolution")
  public Response resolutions() {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    Demo.RESOLUTIONS.forEach(one -> json.addObject().put("id", one.id()).put("name", one.name()));
    return Json.answer(200, json);
  }

  @GET
  @Path("role")
  public Response roles() {
    if (!isAdmin()) {
      return forbidden();
    }
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    Demo.ROLES.forEach(role -> json.addObject().put("id", role.id()).put("name", role.name()));
    return Json.answer(200, json);
  }

  /** For administrators (rule 7.1). */
  @GET
  @Path("project/" + Demo.PROJECT_KEY + "/issuesecuritylevelscheme")
  public Response securityScheme() {
    if (!isAdmin()) {
      return forbidden();
    }
    ObjectNode json = Json.object().put("id", Demo.SECURITY_SCHEME);
    ArrayNode levels = json.putArray("levels");
    Demo.LEVELS.forEach(
        level -> levels.addObject().put("id", level.getId().toString()).put("name", level.name()));
    return Json.answer(200, json);
  }

  @GET
  @Path("project/" + Demo.PROJECT_KEY + "/versions")
  public Response versions() {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    versions.all().forEach(version -> json.add(json(version)));
    return Json.answer(200, json);
  }

  /** Refuses with the words of rule 6.8. */
  @POST
  @Path("version")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(String body) {
    JsonNode json = Json.read(body);
    String name = json.path("name").asText("");
    if (!isAdmin() || !json.path("project").asText().equals(Demo.PROJECT_KEY)) {
      return Json.errors(
          404,
          "",
          "Project with key '"
              + json.path("project").asText()
              + "' either does not exist or you do not have permission to create versions in it.");
    }
    if (name.isBlank()) {
      return Json.errors(400, "name", "You must specify a valid version name");
    }
    if (versions.named(name).isPresent()) {
      return Json.errors(400, "name", "A version with this name already exists in this project.");
    }
    return Json.answer(201, json(versions.create(name)));
  }

  /** Releases or un-releases (rules 6.1, 6.8). */
  @PUT
  @Path("version/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response release(@PathParam("id") long id, String body) {
    Optional<SandboxVersion> version = versions.find(id);
    if (version.isEmpty()) {
      return Json.errors(404, "", "Could not find version for id '" + id + "'");
    }
    if (!isAdmin()) {
      return Json.errors(
          401,
          "",
          "You must have global or project administrator rights in order to modify versions.");
    }
    JsonNode json = Json.read(body);
    try {
      boolean released = json.path("released").asBoolean(version.get().released());
      LocalDate on = date(json.path("releaseDate"), version.get());
      return Json.answer(200, json(versions.release(version.get(), released, on)));
    } catch (DateTimeParseException e) {
      return Json.errors(400, "releaseDate", "is no date");
    }
  }

  private static @Nullable LocalDate date(JsonNode json, SandboxVersion version) {
    return json.isTextual() ? LocalDate.parse(json.textValue()) : version.releasedOn();
  }

  private boolean isAdmin() {
    return issues.may(ProjectPermissions.ADMINISTER_PROJECTS);
  }

  private static Response forbidden() {
    return Json.errors(403, "", "You need to be a Jira administrator to perform this operation");
  }

  private static ObjectNode json(SandboxVersion version) {
    ObjectNode json = Json.object();
    json.put("id", String.valueOf(version.id())).put("name", version.name());
    json.put("released", version.released());
    Optional.ofNullable(version.releasedOn())
        .ifPresent(date -> json.put("releaseDate", date.toString()));
    return json;
  }
}
