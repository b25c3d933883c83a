package org.embargo.web.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import org.embargo.app.advisory.Addresses;
import org.embargo.app.calendar.KeepLink;
import org.embargo.app.tracker.CurrentUser;

/** The secret link of a project's calendar, for its security team. */
@Path("/project/{key}/calendar/link")
@LicensedOnly
@Produces(Answers.JSON)
public class CalendarResource {
  private final KeepLink keepLink;
  private final Addresses addresses;
  private final CurrentUser currentUser;
  private final ChangeRequests changes;

  @Inject
  public CalendarResource(
      KeepLink keepLink, Addresses addresses, CurrentUser currentUser, ChangeRequests changes) {
    this.keepLink = keepLink;
    this.addresses = addresses;
    this.currentUser = currentUser;
    this.changes = changes;
  }

  /** A new one, in the place of what there was. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response make(@PathParam("key") String key, @Context HttpServletRequest request) {
    return Answers.of(
        changes
            .check(request)
            .then(ok -> keepLink.make(key, currentUser.key()))
            .map(
                secret ->
                    JsonNodeFactory.instance
                        .objectNode()
                        .put("url", addresses.absoluteFeed(secret))));
  }

  @DELETE
  public Response revoke(@PathParam("key") String key, @Context HttpServletRequest request) {
    return Answers.of(
        changes
            .check(request)
            .then(ok -> keepLink.revoke(key, currentUser.key()))
            .map(done -> JsonNodeFactory.instance.objectNode()));
  }
}
