package org.embargo.web.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.embargo.app.CurrentUser;
import org.embargo.app.embargo.TellParty;
import org.embargo.app.json.Body;
import org.embargo.core.embargo.ToldParty;
import org.embargo.web.Requests;

/** Who was told under an embargo. */
@Path("/issue/{key}/told")
@AnonymousSiteAccess
@Produces(Answers.JSON)
public class ToldResource {
  private final TellParty tellParty;
  private final CurrentUser currentUser;

  @Inject
  public ToldResource(TellParty tellParty, CurrentUser currentUser) {
    this.tellParty = tellParty;
    this.currentUser = currentUser;
  }

  private record Sent(String who, String what, Optional<Instant> at) {}

  /** Takes {@code {"who": "...", "what": "...", "at": "..."}}; no instant is now. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response tell(@PathParam("key") String key, String body) {
    return Answers.of(
        Body.read(
                body,
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
  @Consumes(MediaType.WILDCARD)
  public Response acknowledge(@PathParam("key") String key, @PathParam("id") long id) {
    return Answers.of(tellParty.acknowledge(key, currentUser.key(), id).map(EmbargoJson::write));
  }
}
