package org.embargo.web.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.seal.SealNow;
import org.embargo.app.seal.ShowExposure;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.core.disclosure.TrackedIssue;

/** Seals an issue that was public, and tells who could see it. */
@Path("/issue/{key}")
@AnonymousSiteAccess
@Produces(Answers.JSON)
public class SealResource {
  private final SealNow sealNow;
  private final ShowExposure showExposure;
  private final CurrentUser currentUser;
  private final ChangeRequests changes;

  @Inject
  public SealResource(
      SealNow sealNow, ShowExposure showExposure, CurrentUser currentUser, ChangeRequests changes) {
    this.sealNow = sealNow;
    this.showExposure = showExposure;
    this.currentUser = currentUser;
    this.changes = changes;
  }

  /** Takes {@code {"reason": "..."}} and answers with the exposure. */
  @POST
  @Path("seal")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response seal(
      @PathParam("key") String key, @Context HttpServletRequest request, InputStream body) {
    Optional<String> user = currentUser.key();
    Outcome<TrackedIssue> sealed =
        changes
            .toSealable(key, request, body)
            .json(fields -> fields.text("reason"))
            .then(reason -> sealNow.seal(key, user, reason));
    // Where nothing can seal it, it is hidden from the team too, and there is nothing to show.
    return Answers.of(
        sealed.map(
            issue ->
                showExposure
                    .of(key, user)
                    .fold(ExposureJson::write, none -> JsonNodeFactory.instance.objectNode())));
  }

  /** For the security team of a disclosure. */
  @GET
  @Path("exposure")
  public Response exposure(@PathParam("key") String key) {
    return Answers.of(showExposure.of(key, currentUser.key()).map(ExposureJson::write));
  }
}
