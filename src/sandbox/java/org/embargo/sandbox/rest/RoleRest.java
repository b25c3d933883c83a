package org.embargo.sandbox.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.bc.projectroles.ProjectRoleService;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.embargo.sandbox.jira.User;
import org.embargo.sandbox.jira.Users;
import org.embargo.sandbox.jira.config.ActorRow;
import org.embargo.sandbox.jira.config.Jira;
import org.embargo.sandbox.jira.config.RoleRow;
import org.embargo.sandbox.jira.config.SandboxProject;
import org.embargo.sandbox.workflow.IssueService;
import org.jspecify.annotations.Nullable;

/** Who is in the roles of a project, at the path of Jira's REST API v2 (rule 7.22). */
@Path("project/{key}/role/{id}")
@LicensedOnly
@Produces(Json.TYPE)
public final class RoleRest {
  private final IssueService issues;
  private final Jira jira;

  public RoleRest(IssueService issues, Jira jira) {
    this.issues = issues;
    this.jira = jira;
  }

  /** Adds one actor, or takes one out. */
  private interface Change {
    void make(String actor, RoleRow role, SandboxProject project, ErrorCollection errors);
  }

  /** Takes {@code {"user": ["name"]}}. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response add(@PathParam("key") String key, @PathParam("id") long id, String body) {
    JsonNode user = Json.read(body).path("user").path(0);
    return change(
        key,
        id,
        user.asText(),
        200,
        (actor, role, project, errors) ->
            service().addActorsToProjectRole(List.of(actor), role, project, ActorRow.USER, errors));
  }

  @DELETE
  public Response remove(
      @PathParam("key") String key,
      @PathParam("id") long id,
      @QueryParam("user") @Nullable String user) {
    return change(
        key,
        id,
        Optional.ofNullable(user).orElse(""),
        204,
        (actor, role, project, errors) ->
            service()
                .removeActorsFromProjectRole(List.of(actor), role, project, ActorRow.USER, errors));
  }

  private Response change(String key, long id, String userName, int done, Change change) {
    Optional<SandboxProject> project = issues.project(key);
    Optional<RoleRow> role = jira.tables().roles.find(id);
    if (project.isEmpty() || role.isEmpty()) {
      return ProjectRest.noProject(key);
    }
    ErrorCollection errors = new SimpleErrorCollection();
    String actor = new Users().byName(userName).map(User::key).orElse("");
    change.make(actor, role.get(), project.get(), errors);
    return errors.hasAnyErrors()
        ? Json.errors(404, "", String.valueOf(errors.getErrorMessages()))
        : Response.status(done).build();
  }

  private ProjectRoleService service() {
    return jira.get(ProjectRoleService.class);
  }
}
