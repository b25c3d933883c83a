package org.embargo.web.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.embargo.app.disclosure.DiscloseWithoutFix;
import org.embargo.app.embargo.SetEmbargo;
import org.embargo.app.embargo.ShowEmbargo;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.web.Requests;

/** When and how a disclosure ends. */
@Path("/issue/{key}")
@AnonymousSiteAccess
@Consumes(MediaType.APPLICATION_JSON)
@Produces(Answers.JSON)
public class EmbargoResource {
  private final SetEmbargo setEmbargo;
  private final DiscloseWithoutFix discloseWithoutFix;
  private final ShowEmbargo showEmbargo;
  private final CurrentUser currentUser;
  private final ChangeRequests changes;

  @Inject
  public EmbargoResource(
      SetEmbargo setEmbargo,
      DiscloseWithoutFix discloseWithoutFix,
      ShowEmbargo showEmbargo,
      CurrentUser currentUser,
      ChangeRequests changes) {
    this.setEmbargo = setEmbargo;
    this.discloseWithoutFix = discloseWithoutFix;
    this.showEmbargo = showEmbargo;
    this.currentUser = currentUser;
    this.changes = changes;
  }

  /** All of it, for the security team. */
  @GET
  @Path("embargo")
  @Consumes(MediaType.WILDCARD)
  public Response show(@PathParam("key") String key) {
    return Answers.of(showEmbargo.show(key, currentUser.key()).map(EmbargoJson::write));
  }

  /** Takes {@code {"until": "2026-12-01T15:00:00Z", "reason": "..."}}. */
  @PUT
  @Path("embargo")
  public Response setEmbargo(
      @PathParam("key") String key, @Context HttpServletRequest request, InputStream body) {
    return Answers.of(
        changes
            .toDisclosure(key, request, body)
            .json(Requests::embargoChange)
            .then(change -> setEmbargo.set(key, currentUser.key(), change))
            .map(DisclosureJson::write));
  }

  /** Takes {@code {"reason": "..."}}. */
  @POST
  @Path("without-fix")
  public Response discloseWithoutFix(
      @PathParam("key") String key, @Context HttpServletRequest request, InputStream body) {
    return Answers.of(
        changes
            .toDisclosure(key, request, body)
            .json(fields -> fields.text("reason"))
            .then(reason -> discloseWithoutFix.decide(key, currentUser.key(), reason))
            .map(DisclosureJson::write));
  }

  /** Waits for a fix again. */
  @DELETE
  @Path("without-fix")
  @Consumes(MediaType.WILDCARD)
  public Response waitForFix(@PathParam("key") String key, @Context HttpServletRequest request) {
    return Answers.of(
        changes
            .check(request)
            .then(ok -> discloseWithoutFix.takeBack(key, currentUser.key()))
            .map(disclosure -> JsonNodeFactory.instance.objectNode()));
  }
}
