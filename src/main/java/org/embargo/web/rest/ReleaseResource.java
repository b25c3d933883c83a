package org.embargo.web.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import org.embargo.app.seal.ReleaseIssue;
import org.embargo.app.tracker.CurrentUser;

/** Ends the guard over an issue. */
@Path("/issue/{key}")
@AnonymousSiteAccess
@Consumes(MediaType.APPLICATION_JSON)
@Produces(Answers.JSON)
public class ReleaseResource {
  private final ReleaseIssue releaseIssue;
  private final CurrentUser currentUser;
  private final ChangeRequests changes;

  @Inject
  public ReleaseResource(
      ReleaseIssue releaseIssue, CurrentUser currentUser, ChangeRequests changes) {
    this.releaseIssue = releaseIssue;
    this.currentUser = currentUser;
    this.changes = changes;
  }

  /** Takes {@code {"reason": "..."}}. */
  @POST
  @Path("release")
  public Response release(
      @PathParam("key") String key, @Context HttpServletRequest request, InputStream body) {
    return Answers.of(
        changes
            .toDisclosure(key, request, body)
            .json(fields -> fields.text("reason"))
            .then(reason -> releaseIssue.release(key, currentUser.key(), reason))
            .map(issue -> JsonNodeFactory.instance.objectNode().put("key", issue.key())));
  }
}
