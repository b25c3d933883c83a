package org.embargo.web.rest;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.embargo.app.CurrentUser;
import org.embargo.app.json.Body;
import org.embargo.app.setup.PlanSetup;
import org.embargo.app.setup.SetupRequest;
import org.embargo.web.SetupRequests;

/**
 * What a setup would change, for administrators of the project. Neither method changes anything.
 */
@Path("/project/{key}/setup/plan")
@LicensedOnly
@Produces(Answers.JSON)
public class SetupPlanResource {
  private final PlanSetup planSetup;
  private final CurrentUser currentUser;

  @Inject
  public SetupPlanResource(PlanSetup planSetup, CurrentUser currentUser) {
    this.planSetup = planSetup;
    this.currentUser = currentUser;
  }

  @GET
  public Response get(@PathParam("key") String key) {
    return Answers.of(
        planSetup.plan(key, currentUser.key(), SetupRequest.NOTHING).map(SetupJsons::write));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response plan(@PathParam("key") String key, String body) {
    return Answers.of(
        Body.read(body, SetupRequests::read)
            .then(request -> planSetup.plan(key, currentUser.key(), request))
            .map(SetupJsons::write));
  }
}
