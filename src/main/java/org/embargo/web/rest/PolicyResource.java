package org.embargo.web.rest;

import com.atlassian.annotations.security.LicensedOnly;
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
import org.embargo.app.policy.KeepPolicy;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.json.PolicyJson;
import org.embargo.web.Confirmation;

/** What a project holds for good habits, for who administers the project. */
@Path("/project/{key}/policy")
@LicensedOnly
@Produces(Answers.JSON)
public class PolicyResource {
  private final KeepPolicy keepPolicy;
  private final CurrentUser currentUser;
  private final Confirmation confirmation;
  private final ChangeRequests changes;

  @Inject
  public PolicyResource(
      KeepPolicy keepPolicy,
      CurrentUser currentUser,
      Confirmation confirmation,
      ChangeRequests changes) {
    this.keepPolicy = keepPolicy;
    this.currentUser = currentUser;
    this.confirmation = confirmation;
    this.changes = changes;
  }

  @GET
  public Response get(@PathParam("key") String key) {
    return Answers.of(keepPolicy.show(key, currentUser.key()).map(PolicyJson::write));
  }

  /** Takes all of it, and the version that was seen. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response put(
      @PathParam("key") String key, @Context HttpServletRequest request, InputStream body) {
    if (confirmation.isMissing(request)) {
      return Answers.unconfirmed();
    }
    return Answers.of(
        changes
            .toSetupOf(key, request, body)
            .json(PolicyJson::edit)
            .then(wanted -> keepPolicy.change(key, currentUser.key(), wanted))
            .map(PolicyJson::write));
  }
}
