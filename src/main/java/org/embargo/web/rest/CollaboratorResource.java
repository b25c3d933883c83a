package org.embargo.web.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.embargo.app.collaboration.ChangeCollaborators;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.app.tracker.People;

/** Who is let into one sealed issue by name. */
@Path("/issue/{key}/collaborators")
@AnonymousSiteAccess
@Produces(Answers.JSON)
public class CollaboratorResource {
  private final ChangeCollaborators changeCollaborators;
  private final People people;
  private final CurrentUser currentUser;
  private final ChangeRequests changes;

  @Inject
  public CollaboratorResource(
      ChangeCollaborators changeCollaborators,
      People people,
      CurrentUser currentUser,
      ChangeRequests changes) {
    this.changeCollaborators = changeCollaborators;
    this.people = people;
    this.currentUser = currentUser;
    this.changes = changes;
  }

  private record Sent(String user, String reason) {}

  /** Takes {@code {"user": "name", "reason": "..."}}. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response add(
      @PathParam("key") String key, @Context HttpServletRequest request, InputStream body) {
    return Answers.of(
        changes
            .toDisclosure(key, request, body)
            .json(fields -> new Sent(fields.text("user"), fields.text("reason")))
            .then(
                sent ->
                    changeCollaborators.add(
                        key, currentUser.key(), people.keyOf(sent.user()), sent.reason()))
            .map(CollaboratorResource::json));
  }

  @DELETE
  @Path("{user}")
  public Response remove(
      @PathParam("key") String key,
      @PathParam("user") String user,
      @Context HttpServletRequest request) {
    return Answers.of(
        changes
            .check(request)
            .then(ok -> changeCollaborators.remove(key, currentUser.key(), people.keyOf(user)))
            .map(CollaboratorResource::json));
  }

  private static ObjectNode json(String key) {
    return JsonNodeFactory.instance.objectNode().put("key", key);
  }
}
