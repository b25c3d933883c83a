package org.embargo.web.rest;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.embargo.app.common.Outcome;
import org.embargo.app.setup.PlanSetup;
import org.embargo.app.setup.PlanSetup.Planned;
import org.embargo.app.setup.SetupRequest;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.view.PlanText;
import org.embargo.web.SetupRequests;

/** What a setup would change, for administrators of the project. Nothing here changes anything. */
@Path("/project/{key}/setup/{format: plan|plan\\.txt}")
@LicensedOnly
public class SetupPlanResource {
  private final PlanSetup planSetup;
  private final CurrentUser currentUser;
  private final ChangeRequests changes;

  @Inject
  public SetupPlanResource(PlanSetup planSetup, CurrentUser currentUser, ChangeRequests changes) {
    this.planSetup = planSetup;
    this.currentUser = currentUser;
    this.changes = changes;
  }

  @GET
  public Response get(@PathParam("key") String key, @PathParam("format") String format) {
    return answer(format, planSetup.plan(key, currentUser.key(), SetupRequest.NOTHING));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response plan(
      @PathParam("key") String key,
      @PathParam("format") String format,
      @Context HttpServletRequest request,
      InputStream body) {
    return answer(
        format,
        changes
            .toSetupOf(key, request, body)
            .json(SetupRequests::read)
            .then(wanted -> planSetup.plan(key, currentUser.key(), wanted)));
  }

  /** Refusals of the request are JSON in either case, as everywhere. */
  private static Response answer(String format, Outcome<Planned> planned) {
    return format.equals("plan")
        ? Answers.of(planned.map(SetupAnswers::write))
        : Answers.ofText(planned.map(PlanText::of));
  }
}
