package org.embargo.web.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
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
import java.io.InputStream;
import org.embargo.app.opening.HoldOpening;
import org.embargo.app.opening.ShowOpening;
import org.embargo.app.opening.ShowOpening.Standing;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.core.opening.Opening.State;

/** What becomes of an issue after its advisory is public, for the security team. */
@Path("/issue/{key}/opening")
@AnonymousSiteAccess
@Produces(Answers.JSON)
public class OpeningResource {
  private final ShowOpening showOpening;
  private final HoldOpening holdOpening;
  private final CurrentUser currentUser;
  private final ChangeRequests changes;

  @Inject
  public OpeningResource(
      ShowOpening showOpening,
      HoldOpening holdOpening,
      CurrentUser currentUser,
      ChangeRequests changes) {
    this.showOpening = showOpening;
    this.holdOpening = holdOpening;
    this.currentUser = currentUser;
    this.changes = changes;
  }

  @GET
  public Response show(@PathParam("key") String key) {
    return Answers.of(showOpening.show(key, currentUser.key()).map(OpeningResource::write));
  }

  /** Keeps it private. Takes {@code {"reason": "..."}}. */
  @POST
  @Path("hold")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response hold(
      @PathParam("key") String key, @Context HttpServletRequest request, InputStream body) {
    return Answers.of(
        changes
            .toDisclosure(key, request, body)
            .json(fields -> fields.text("reason"))
            .then(reason -> holdOpening.hold(key, currentUser.key(), reason))
            .map(issue -> write(showOpening.of(issue))));
  }

  /** Lets it be opened after all. Takes {@code {"reason": "..."}}. */
  @POST
  @Path("resume")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response resume(
      @PathParam("key") String key, @Context HttpServletRequest request, InputStream body) {
    return Answers.of(
        changes
            .toDisclosure(key, request, body)
            .json(fields -> fields.text("reason"))
            .then(reason -> holdOpening.resume(key, currentUser.key(), reason))
            .map(issue -> write(showOpening.of(issue))));
  }

  private static ObjectNode write(Standing standing) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("state", standing.opening().map(one -> one.state().name()).orElse("PRIVATE"));
    standing
        .opening()
        .filter(one -> one.state() != State.KEPT)
        .ifPresent(one -> json.put("due", one.due().toString()));
    ArrayNode obstacles = json.putArray("obstacles");
    standing.obstacles().forEach(one -> obstacles.add(one.name()));
    return json;
  }
}
