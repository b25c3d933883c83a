package org.embargo.web.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.embargo.app.conversation.ShareComment;
import org.embargo.app.conversation.WriteComment;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.core.conversation.Readers;
import org.embargo.json.Fields;

/** What the security team says, among itself or to the reporter; and the reporter, if need be. */
@Path("/issue/{key}/comments")
@AnonymousSiteAccess
@Produces(Answers.JSON)
public class CommentResource {
  private final WriteComment writeComment;
  private final ShareComment shareComment;
  private final CurrentUser currentUser;
  private final ChangeRequests changes;

  @Inject
  public CommentResource(
      WriteComment writeComment,
      ShareComment shareComment,
      CurrentUser currentUser,
      ChangeRequests changes) {
    this.writeComment = writeComment;
    this.shareComment = shareComment;
    this.currentUser = currentUser;
    this.changes = changes;
  }

  private record Sent(String body, Readers readers) {
    static Sent read(Fields fields) {
      return new Sent(
          fields.text("body"), Readers.of(fields.flag("shared"), fields.flag("everybody")));
    }
  }

  /**
   * Takes {@code {"body": "...", "shared": false, "everybody": false}}; who does not say so shares
   * nothing.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response write(
      @PathParam("key") String key, @Context HttpServletRequest request, InputStream body) {
    return Answers.of(
        changes
            .toConversation(key, request, body)
            .json(Sent::read)
            .then(sent -> writeComment.write(key, currentUser.key(), sent.body(), sent.readers()))
            .map(CommentResource::json));
  }

  /** The body does not matter. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{id}/share")
  public Response share(
      @PathParam("key") String key,
      @PathParam("id") String id,
      @Context HttpServletRequest request) {
    return Answers.of(
        changes
            .check(request)
            .then(ok -> shareComment.share(key, currentUser.key(), id, Readers.REPORTER))
            .map(CommentResource::json));
  }

  /** For everybody, in an issue that is open. The body does not matter. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{id}/publish")
  public Response publish(
      @PathParam("key") String key,
      @PathParam("id") String id,
      @Context HttpServletRequest request) {
    return Answers.of(
        changes
            .check(request)
            .then(ok -> shareComment.share(key, currentUser.key(), id, Readers.EVERYBODY))
            .map(CommentResource::json));
  }

  private static ObjectNode json(long id) {
    return JsonNodeFactory.instance.objectNode().put("id", String.valueOf(id));
  }
}
