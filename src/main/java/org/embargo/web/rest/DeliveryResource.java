package org.embargo.web.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.List;
import org.embargo.app.delivery.MendDelivery;
import org.embargo.app.delivery.MendDelivery.Waiting;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.web.Confirmation;

/** Deliveries that wait for a person, for administrators of Jira. */
@Path("/deliveries")
@LicensedOnly
@Produces(Answers.JSON)
public class DeliveryResource {
  private final MendDelivery mendDelivery;
  private final CurrentUser currentUser;
  private final Confirmation confirmation;
  private final ChangeRequests changes;

  @Inject
  public DeliveryResource(
      MendDelivery mendDelivery,
      CurrentUser currentUser,
      Confirmation confirmation,
      ChangeRequests changes) {
    this.mendDelivery = mendDelivery;
    this.currentUser = currentUser;
    this.confirmation = confirmation;
    this.changes = changes;
  }

  @GET
  public Response list() {
    return Answers.of(mendDelivery.list(currentUser.key()).map(DeliveryResource::json));
  }

  @POST
  @Path("{id}/retry")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response retry(@PathParam("id") String id, @Context HttpServletRequest request) {
    return confirmation.isMissing(request)
        ? Answers.unconfirmed()
        : Answers.of(
            changes
                .check(request)
                .then(ok -> mendDelivery.retry(currentUser.key(), id))
                .map(DeliveryResource::json));
  }

  @POST
  @Path("{id}/delivered")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response delivered(@PathParam("id") String id, @Context HttpServletRequest request) {
    return confirmation.isMissing(request)
        ? Answers.unconfirmed()
        : Answers.of(
            changes
                .check(request)
                .then(ok -> mendDelivery.settle(currentUser.key(), id))
                .map(DeliveryResource::json));
  }

  private static ObjectNode json(List<Waiting> all) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode array = json.putArray("deliveries");
    all.forEach(one -> array.add(json(one)));
    return json;
  }

  private static ObjectNode json(Waiting one) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", one.delivery().idempotencyKey())
        .put("channel", one.delivery().channel())
        .put("state", one.delivery().state().name())
        .put("attempts", one.delivery().attempts());
    ArrayNode tries = json.putArray("tries");
    one.tries()
        .forEach(each -> tries.addObject().put("at", each.at().toString()).put("how", each.how()));
    return json;
  }
}
