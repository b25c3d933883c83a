package org.embargo.web.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.embargo.app.release.AwaitReleases;
import org.embargo.app.tracker.CurrentUser;

/** The releases outside of Jira that have the fix of an issue. */
@Path("/issue/{key}/releases")
@AnonymousSiteAccess
@Produces(Answers.JSON)
public class AwaitedReleaseResource {
  private final AwaitReleases awaitReleases;
  private final CurrentUser currentUser;
  private final ChangeRequests changes;

  @Inject
  public AwaitedReleaseResource(
      AwaitReleases awaitReleases, CurrentUser currentUser, ChangeRequests changes) {
    this.awaitReleases = awaitReleases;
    this.currentUser = currentUser;
    this.changes = changes;
  }

  /** Takes {@code {"names": ["..."]}}, all of them. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response put(
      @PathParam("key") String key, @Context HttpServletRequest request, InputStream body) {
    return Answers.of(
        changes
            .toDisclosure(key, request, body)
            .json(fields -> fields.texts("names"))
            .then(names -> awaitReleases.await(key, currentUser.key(), names, Optional.empty()))
            .map(AwaitedReleaseResource::json));
  }

  private static ObjectNode json(List<String> names) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode array = json.putArray("names");
    names.forEach(array::add);
    return json;
  }
}
