package org.embargo.web.rest;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.embargo.app.CurrentUser;
import org.embargo.app.json.Body;
import org.embargo.app.setup.PlanSetup;
import org.embargo.app.setup.SetupRequest;
import org.embargo.app.view.PlanText;
import org.embargo.web.SetupRequests;

/** The plan of a setup as plain text; refusals of the request are JSON as everywhere. */
@Path("/project/{key}/setup/plan.txt")
@LicensedOnly
public class SetupPlanTextResource {
  private final PlanSetup planSetup;
  private final CurrentUser currentUser;

  @Inject
  public SetupPlanTextResource(PlanSetup planSetup, CurrentUser currentUser) {
    this.planSetup = planSetup;
    this.currentUser = currentUser;
  }

  @GET
  public Response get(@PathParam("key") String key) {
    return Answers.ofText(
        planSetup.plan(key, currentUser.key(), SetupRequest.NOTHING).map(PlanText::of));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response plan(@PathParam("key") String key, String body) {
    return Answers.ofText(
        Body.read(body, SetupRequests::read)
            .then(request -> planSetup.plan(key, currentUser.key(), request))
            .map(PlanText::of));
  }
}
