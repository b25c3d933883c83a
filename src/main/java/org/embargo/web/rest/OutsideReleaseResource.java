package org.embargo.web.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.embargo.app.release.TellRelease;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.core.disclosure.OutsideRelease;

/** Releases that are no versions of Jira, for the project's security team. */
@Path("/project/{key}/releases")
@LicensedOnly
@Produces(Answers.JSON)
public class OutsideReleaseResource {
  private final TellRelease tellRelease;
  private final CurrentUser currentUser;
  private final ChangeRequests changes;

  @Inject
  public OutsideReleaseResource(
      TellRelease tellRelease, CurrentUser currentUser, ChangeRequests changes) {
    this.tellRelease = tellRelease;
    this.currentUser = currentUser;
    this.changes = changes;
  }

  private record Sent(String name, String url) {}

  @GET
  public Response list(@PathParam("key") String key) {
    return Answers.of(tellRelease.list(key, currentUser.key()).map(OutsideReleaseResource::json));
  }

  /** Takes {@code {"name": "...", "url": "https://..."}}. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response tell(
      @PathParam("key") String key, @Context HttpServletRequest request, InputStream body) {
    return Answers.of(
        changes
            .toTeamOf(key, request, body)
            .json(
                fields ->
                    new Sent(
                        fields.required("name", OutsideRelease::requireName).orElse(""),
                        fields.required("url", OutsideRelease::requireUrl).orElse("")))
            .then(sent -> tellRelease.tell(key, currentUser.key(), sent.name(), sent.url()))
            .map(OutsideReleaseResource::json));
  }

  @DELETE
  @Path("{name}")
  public Response takeBack(
      @PathParam("key") String key,
      @PathParam("name") String name,
      @Context HttpServletRequest request) {
    return Answers.of(
        changes
            .check(request)
            .then(ok -> tellRelease.takeBack(key, currentUser.key(), name))
            .map(OutsideReleaseResource::json));
  }

  private static ObjectNode json(List<OutsideRelease> releases) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode array = json.putArray("releases");
    releases.forEach(release -> array.add(json(release)));
    return json;
  }

  private static ObjectNode json(OutsideRelease release) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", release.name())
        .put("url", release.url())
        .put("at", release.at().toString())
        .put("by", release.by());
  }
}
