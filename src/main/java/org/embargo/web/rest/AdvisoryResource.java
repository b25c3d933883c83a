package org.embargo.web.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.embargo.app.draft.BeginAdvisory;
import org.embargo.app.draft.CoverIssue;
import org.embargo.app.tracker.CurrentUser;

/** The advisories of an issue, and the other issues that they are about. */
@Path("/issue/{key}")
@AnonymousSiteAccess
@Produces(Answers.JSON)
public class AdvisoryResource {
  private final BeginAdvisory beginAdvisory;
  private final CoverIssue coverIssue;
  private final CurrentUser currentUser;
  private final ChangeRequests changes;

  @Inject
  public AdvisoryResource(
      BeginAdvisory beginAdvisory,
      CoverIssue coverIssue,
      CurrentUser currentUser,
      ChangeRequests changes) {
    this.beginAdvisory = beginAdvisory;
    this.coverIssue = coverIssue;
    this.currentUser = currentUser;
    this.changes = changes;
  }

  /** Begins another one, and answers with its {@code number}. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("advisory")
  public Response begin(@PathParam("key") String key, @Context HttpServletRequest request) {
    return Answers.of(
        changes
            .check(request)
            .then(ok -> beginAdvisory.begin(key, currentUser.key()))
            .map(begun -> JsonNodeFactory.instance.objectNode().put("number", begun.number())));
  }

  /** Another issue is disclosed with the advisory. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path(AdvisoryPaths.WHICH + "covers/{other}")
  public Response cover(
      @PathParam("key") String key,
      @PathParam("advisory") String which,
      @PathParam("other") String other,
      @Context HttpServletRequest request) {
    return Answers.of(
        changes
            .check(request)
            .then(ok -> coverIssue.cover(AdvisoryPaths.at(key, which), currentUser.key(), other))
            .map(done -> JsonNodeFactory.instance.objectNode()));
  }

  /** It is not any more. */
  @DELETE
  @Path(AdvisoryPaths.WHICH + "covers/{other}")
  public Response uncover(
      @PathParam("key") String key,
      @PathParam("advisory") String which,
      @PathParam("other") String other,
      @Context HttpServletRequest request) {
    return Answers.of(
        changes
            .check(request)
            .then(ok -> coverIssue.uncover(AdvisoryPaths.at(key, which), currentUser.key(), other))
            .map(done -> JsonNodeFactory.instance.objectNode()));
  }
}
