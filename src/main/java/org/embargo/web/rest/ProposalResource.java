package org.embargo.web.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.embargo.app.draft.ProposeRanges;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.core.advisory.ProposedRanges;
import org.embargo.json.AdvisoryJson;

/** What an advisory may say of versions by the issue's own. */
@Path("/issue/{key}/draft/proposal")
@AnonymousSiteAccess
@Produces(Answers.JSON)
public class ProposalResource {
  private final ProposeRanges proposeRanges;
  private final CurrentUser currentUser;

  @Inject
  public ProposalResource(ProposeRanges proposeRanges, CurrentUser currentUser) {
    this.proposeRanges = proposeRanges;
    this.currentUser = currentUser;
  }

  @GET
  public Response get(@PathParam("key") String key) {
    return Answers.of(proposeRanges.of(key, currentUser.key()).map(ProposalResource::json));
  }

  private static ObjectNode json(ProposedRanges proposed) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode versions = json.putArray("versions");
    proposed.ranges().forEach(range -> versions.add(AdvisoryJson.write(range)));
    proposed.left().forEach(json.putArray("left")::add);
    return json;
  }
}
