package org.embargo.web.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.embargo.app.setup.SetUpProject;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.web.Confirmation;
import org.embargo.web.SetupRequests;

/** How a project is set up, for Jira administrators. */
@Path("/project/{key}/setup")
@LicensedOnly
@Produces(Answers.JSON)
public class SetupResource {
  private final SetUpProject setUpProject;
  private final CurrentUser currentUser;
  private final Confirmation confirmation;
  private final ChangeRequests changes;

  @Inject
  public SetupResource(
      SetUpProject setUpProject,
      CurrentUser currentUser,
      Confirmation confirmation,
      ChangeRequests changes) {
    this.setUpProject = setUpProject;
    this.currentUser = currentUser;
    this.confirmation = confirmation;
    this.changes = changes;
  }

  @GET
  public Response get(@PathParam("key") String key) {
    return Answers.of(setUpProject.read(key, currentUser.key()).map(SetupResource::write));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response set(
      @PathParam("key") String key, @Context HttpServletRequest request, InputStream body) {
    if (confirmation.isMissing(request)) {
      return Answers.unconfirmed();
    }
    return Answers.of(
        changes
            .toSetupByIds(key, request, body)
            .json(SetupRequests::byIds)
            .then(setup -> setUpProject.set(key, currentUser.key(), setup))
            .map(SetupResource::write));
  }

  private static ObjectNode write(ProjectSetup setup) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("issueTypeId", setup.issueTypeId())
            .put("levelId", setup.levelId())
            .put("teamRoleId", setup.teamRoleId())
            .put("fixedResolutionId", setup.fixedResolutionId());
    json.putObject("cna")
        .put("orgId", setup.cna().orgId())
        .put("shortName", setup.cna().shortName());
    return json;
  }
}
