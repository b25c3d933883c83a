package org.embargo.sandbox.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.atlassian.jira.issue.security.IssueSecuritySchemeManager;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.embargo.sandbox.jira.config.Jira;
import org.embargo.sandbox.jira.config.SandboxProject;
import org.embargo.sandbox.workflow.IssueService;

/** The projects and what an admin may read, at the paths of Jira's REST API v2. */
@Path("/")
@AnonymousSiteAccess
@Produces(Json.TYPE)
public final class ProjectRest {
  private final IssueService issues;
  private final Jira jira;

  public ProjectRest(IssueService issues, Jira jira) {
    this.issues = issues;
    this.jira = jira;
  }

  @GET
  @Path("project/{key}")
  public Response project(@PathParam("key") String key) {
    return answer(key, project -> Json.answer(200, json(project)));
  }

  @GET
  @Path("resolution")
  public Response resolutions() {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    jira.tables()
        .resolutions
        .all()
        .forEach(one -> json.addObject().put("id", one.getId()).put("name", one.name()));
    return Json.answer(200, json);
  }

  /** The custom fields; the others are of no use here. */
  @GET
  @Path("field")
  public Response fields() {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    jira.tables()
        .fields
        .all()
        .forEach(one -> json.addObject().put("id", one.getId()).put("name", one.name()));
    return Json.answer(200, json);
  }

  @GET
  @Path("role")
  public Response roles() {
    if (!issues.isAdmin()) {
      return forbidden();
    }
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    jira.tables()
        .roles
        .all()
        .forEach(role -> json.addObject().put("id", role.id()).put("name", role.name()));
    return Json.answer(200, json);
  }

  /** For administrators (rule 7.1). */
  @GET
  @Path("project/{key}/issuesecuritylevelscheme")
  public Response securityScheme(@PathParam("key") String key) {
    return issues.isAdmin() ? answer(key, this::securityScheme) : forbidden();
  }

  private Response securityScheme(SandboxProject project) {
    Long scheme = jira.get(IssueSecuritySchemeManager.class).getSchemeIdFor(project);
    if (scheme == null) {
      return Json.errors(404, "", "The project has no issue security scheme.");
    }
    ObjectNode json = Json.object().put("id", scheme);
    ArrayNode levels = json.putArray("levels");
    jira.levels()
        .of(project)
        .forEach(
            one -> levels.addObject().put("id", one.getId().toString()).put("name", one.name()));
    return Json.answer(200, json);
  }

  /** Hidden and unknown projects are alike. */
  private Response answer(String key, Function<SandboxProject, Response> answer) {
    Optional<SandboxProject> project = issues.project(key);
    return project.map(answer).orElseGet(() -> noProject(key));
  }

  static Response noProject(String key) {
    return Json.errors(404, "", "No project could be found with key '" + key + "'.");
  }

  private static Response forbidden() {
    return Json.errors(403, "", "You need to be a Jira administrator to perform this operation");
  }

  private static ObjectNode json(SandboxProject project) {
    ObjectNode json = Json.object().put("id", project.getId().toString());
    json.put("key", project.getKey());
    ArrayNode types = json.putArray("issueTypes");
    project
        .getIssueTypes()
        .forEach(type -> types.addObject().put("id", type.getId()).put("name", type.getName()));
    return json;
  }
}
