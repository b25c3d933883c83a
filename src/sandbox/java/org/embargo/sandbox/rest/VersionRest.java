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
import java.util.List;
import java.util.Optional;
import org.embargo.sandbox.jira.SandboxVersion;
import org.embargo.sandbox.jira.Versions;
import org.embargo.sandbox.jira.config.SandboxProject;
import org.embargo.sandbox.workflow.IssueService;
import org.jspecify.annotations.Nullable;

/** The versions of projects, at the paths of Jira's REST API v2. */
@Path("/")
@AnonymousSiteAccess
@Produces(Json.TYPE)
public final class VersionRest {
  private final IssueService issues;
  private final Versions versions;

  public VersionRest(IssueService issues, Versions versions) {
    this.issues = issues;
    this.versions = versions;
  }

  @GET
  @Path("project/{key}/versions")
  public Response versions(@PathParam("key") String key) {
    Optional<SandboxProject> project = issues.project(key);
    if (project.isEmpty()) {
      return ProjectRest.noProject(key);
    }
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    versions.of(project.get().getId()).forEach(version -> json.add(json(version)));
    return Json.answer(200, json);
  }

  /** Refuses with the words of rule 6.8. */
  @POST
  @Path("version")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(String body) {
    JsonNode json = Json.read(body);
    String key = json.path("project").asText();
    String name = json.path("name").asText("");
    Optional<SandboxProject> project =
        administered().stream().filter(one -> one.getKey().equals(key)).findFirst();
    if (project.isEmpty()) {
      return Json.errors(
          404,
          "",
          "Project with key '"
              + key
              + "' either does not exist or you do not have permission to create versions in it.");
    }
    if (name.isBlank()) {
      return Json.errors(400, "name", "You must specify a valid version name");
    }
    long projectId = project.get().getId();
    if (versions.named(projectId, name).isPresent()) {
      return Json.errors(400, "name", "A version with this name already exists in this project.");
    }
    return Json.answer(201, json(versions.create(projectId, name)));
  }

  /** Releases or un-releases (rules 6.1, 6.8). */
  @PUT
  @Path("version/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response release(@PathParam("id") long id, String body) {
    Optional<SandboxVersion> version = versions.find(id).filter(one -> isAmong(visible(), one));
    if (version.isEmpty()) {
      return Json.errors(404, "", "Could not find version for id '" + id + "'");
    }
    if (!isAmong(administered(), version.get())) {
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

  /** Deletes it, with another one in its place or none (rule 6.4). */
  @POST
  @Path("version/{id}/removeAndSwap")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response remove(@PathParam("id") long id, String body) {
    Optional<SandboxVersion> version =
        versions.find(id).filter(one -> isAmong(administered(), one));
    if (version.isEmpty()) {
      return Json.errors(404, "", "Could not find version for id '" + id + "'");
    }
    JsonNode instead = Json.read(body).path("moveFixIssuesTo");
    versions.remove(
        version.get(),
        instead.isMissingNode() ? Optional.empty() : versions.find(instead.asLong()));
    return Response.noContent().build();
  }

  /** Rule 6.6. */
  @PUT
  @Path("version/{id}/mergeto/{other}")
  public Response merge(@PathParam("id") long id, @PathParam("other") long other) {
    Optional<SandboxVersion> version =
        versions.find(id).filter(one -> isAmong(administered(), one));
    Optional<SandboxVersion> into = versions.find(other);
    if (version.isEmpty() || into.isEmpty()) {
      return Json.errors(404, "", "Could not find version for id '" + id + "'");
    }
    versions.merge(version.get(), into.get());
    return Response.noContent().build();
  }

  /** Hidden issues are counted too: nothing says that they are not (rule 2.35). */
  @GET
  @Path("version/{id}/relatedIssueCounts")
  public Response counts(@PathParam("id") long id) {
    return versions
        .find(id)
        .filter(one -> isAmong(visible(), one))
        .map(one -> Json.answer(200, Json.object().put("issuesFixedCount", versions.uses(id))))
        .orElseGet(() -> Json.errors(404, "", "Could not find version for id '" + id + "'"));
  }

  private static @Nullable LocalDate date(JsonNode json, SandboxVersion version) {
    return json.isTextual() ? LocalDate.parse(json.textValue()) : version.releasedOn();
  }

  private List<SandboxProject> visible() {
    return issues.projects(ProjectPermissions.BROWSE_PROJECTS);
  }

  private List<SandboxProject> administered() {
    return issues.projects(ProjectPermissions.ADMINISTER_PROJECTS);
  }

  private static boolean isAmong(List<SandboxProject> projects, SandboxVersion version) {
    return projects.stream().anyMatch(project -> project.row().id() == version.projectId());
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
