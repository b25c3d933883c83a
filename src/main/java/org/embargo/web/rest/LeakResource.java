package org.embargo.web.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import org.embargo.app.posture.FindLeaks;
import org.embargo.app.posture.FindLeaks.Leak;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.json.Webhooks;

/** The ways on which Jira itself tells of sealed issues, for administrators of the project. */
@Path("/project/{key}/leaks")
@LicensedOnly
@Produces(Answers.JSON)
public class LeakResource {
  private final FindLeaks findLeaks;
  private final CurrentUser currentUser;
  private final ChangeRequests changes;

  @Inject
  public LeakResource(FindLeaks findLeaks, CurrentUser currentUser, ChangeRequests changes) {
    this.findLeaks = findLeaks;
    this.currentUser = currentUser;
    this.changes = changes;
  }

  @GET
  public Response get(@PathParam("key") String key) {
    return Answers.of(findLeaks.in(key, currentUser.key()).map(LeakResource::json));
  }

  /** Takes what Jira answers to {@code GET /rest/jira-webhook/1.0/webhooks}, which is a list. */
  @POST
  @Path("webhooks")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response webhooks(
      @PathParam("key") String key, @Context HttpServletRequest request, InputStream body) {
    return Answers.of(
        changes
            .toSetupOf(key, request, body)
            .text()
            .then(Webhooks::read)
            .then(webhooks -> findLeaks.among(key, currentUser.key(), webhooks))
            .map(LeakResource::json));
  }

  private static JsonNode json(List<Leak> leaks) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode array = json.putArray("leaks");
    for (Leak leak : leaks) {
      ObjectNode one = array.addObject().put("path", leak.path().name());
      one.put("what", leak.path().what()).put("mend", leak.path().mend());
      leak.places().forEach(one.putArray("places")::add);
    }
    return json;
  }
}
