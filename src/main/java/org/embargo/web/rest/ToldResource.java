package org.embargo.web.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
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
import java.time.Instant;
import java.util.Optional;
import org.embargo.app.embargo.TellParty;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.core.embargo.ToldParty;
import org.embargo.web.Requests;

/** Who was told under an embargo. */
@Path("/issue/{key}/told")
@AnonymousSiteAccess
@Produces(Answers.JSON)
public class ToldResource {
  private final TellParty tellParty;
  private final CurrentUser currentUser;
  private final ChangeRequests changes;

  @Inject
  public ToldResource(TellParty tellParty, CurrentUser currentUser, ChangeRequests changes) {
    this.tellParty = tellParty;
    this.currentUser = currentUser;
    this.changes = changes;
  }

  private record Sent(String who, String what, Optional<Instant> at) {}

  /** Takes {@code {"who": "...", "what": "...", "at": "..."}}; no instant is now. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response tell(
      @PathParam("key") String key, @Context HttpServletRequest request, InputStream body) {
    return Answers.of(
        changes
            .toDisclosure(key, request, body)
            .json(
                fields ->
                    new Sent(
                        fields.required("who", ToldParty::requireWho).orElse(""),
                        fields.required("what", ToldParty::requireWhat).orElse(""),
                        fields.optional("at", Requests::instant)))
            .then(
                sent -> tellParty.tell(key, currentUser.key(), sent.who(), sent.what(), sent.at()))
            .map(EmbargoJson::write));
  }

  @POST
  @Path("{id:[0-9]{1,18}}/acknowledgement")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response acknowledge(
      @PathParam("key") String key, @PathParam("id") long id, @Context HttpServletRequest request) {
    return Answers.of(
        changes
            .check(request)
            .then(ok -> tellParty.acknowledge(key, currentUser.key(), id))
            .map(EmbargoJson::write));
  }
}
