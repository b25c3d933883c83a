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
import org.embargo.app.seal.ReturnIssue;
import org.embargo.app.tracker.CurrentUser;

/** The way back of an issue that was moved into a project that is not set up. */
@Path("/issue/{key}/return")
@AnonymousSiteAccess
@Produces(Answers.JSON)
public class ReturnResource {
  private final ReturnIssue returnIssue;
  private final CurrentUser currentUser;
  private final ChangeRequests changes;

  @Inject
  public ReturnResource(ReturnIssue returnIssue, CurrentUser currentUser, ChangeRequests changes) {
    this.returnIssue = returnIssue;
    this.currentUser = currentUser;
    this.changes = changes;
  }

  /**
   * Shows it in Jira to its own people, who move it back there. Takes {@code {"reason": "..."}}.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response begin(
      @PathParam("key") String key, @Context HttpServletRequest request, InputStream body) {
    return Answers.of(
        changes
            .toMisplaced(key, request, body)
            .json(fields -> fields.text("reason"))
            .then(reason -> returnIssue.show(key, currentUser.key(), reason))
            .map(
                issue ->
                    JsonNodeFactory.instance
                        .objectNode()
                        .put("key", issue.key())
                        .put("visibleInJira", true)));
  }
}
