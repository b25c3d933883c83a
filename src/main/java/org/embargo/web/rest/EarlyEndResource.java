package org.embargo.web.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.embargo.app.embargo.EndEarly;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.web.Requests;

/** Ends an embargo before its time, which takes two persons. */
@Path("/issue/{key}/embargo/early-end")
@AnonymousSiteAccess
@Produces(Answers.JSON)
public class EarlyEndResource {
  private final EndEarly endEarly;
  private final CurrentUser currentUser;
  private final ChangeRequests changes;

  @Inject
  public EarlyEndResource(EndEarly endEarly, CurrentUser currentUser, ChangeRequests changes) {
    this.endEarly = endEarly;
    this.currentUser = currentUser;
    this.changes = changes;
  }

  /** Takes {@code {"until": "...", "reason": "...", "withoutFix": false}}; no end is at once. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response ask(
      @PathParam("key") String key, @Context HttpServletRequest request, InputStream body) {
    return Answers.of(
        changes
            .toDisclosure(key, request, body)
            .json(Requests::earlyEnd)
            .then(wish -> endEarly.ask(key, currentUser.key(), wish))
            .map(EmbargoJson::write));
  }

  /** Whoever agrees names what they agree to: {@code {"askedAt": "..."}}. */
  @POST
  @Path("agreement")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response agree(
      @PathParam("key") String key, @Context HttpServletRequest request, InputStream body) {
    return Answers.of(
        changes
            .toDisclosure(key, request, body)
            .json(fields -> fields.required("askedAt", Requests::instant))
            .then(askedAt -> endEarly.agree(key, currentUser.key(), askedAt.orElseThrow()))
            .map(DisclosureJson::write));
  }

  @DELETE
  public Response takeBack(@PathParam("key") String key, @Context HttpServletRequest request) {
    return Answers.of(
        changes
            .check(request)
            .then(ok -> endEarly.takeBack(key, currentUser.key()))
            .map(DisclosureJson::write));
  }
}
