package org.embargo.web.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.embargo.app.BeginAdvisory;
import org.embargo.app.CurrentUser;

/** The advisories of an issue, where it takes several CVE ids. */
@Path("/issue/{key}")
@AnonymousSiteAccess
@Produces(Answers.JSON)
public class AdvisoryResource {
  private final BeginAdvisory beginAdvisory;
  private final CurrentUser currentUser;

  @Inject
  public AdvisoryResource(BeginAdvisory beginAdvisory, CurrentUser currentUser) {
    this.beginAdvisory = beginAdvisory;
    this.currentUser = currentUser;
  }

  /** Begins another one, and answers with its {@code number}. */
  @POST
  @Path("advisory")
  public Response begin(@PathParam("key") String key) {
    return Answers.of(
        beginAdvisory
            .begin(key, currentUser.key())
            .map(begun -> JsonNodeFactory.instance.objectNode().put("number", begun.number())));
  }
}
