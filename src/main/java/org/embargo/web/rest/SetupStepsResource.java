package org.embargo.web.rest;

import com.atlassian.annotations.security.LicensedOnly;
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
import org.embargo.app.common.Outcome;
import org.embargo.app.setup.ApplySetup;
import org.embargo.app.setup.CheckSetup;
import org.embargo.app.setup.Progress;
import org.embargo.app.setup.SetupRequest;
import org.embargo.app.setup.UndoSetup;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.json.Fields;
import org.embargo.web.Confirmation;
import org.embargo.web.SetupRequests;

/** The steps of a project's setup: how far they are, doing them, taking them back. */
@Path("/project/{key}/setup/steps")
@LicensedOnly
@Produces(Answers.JSON)
public class SetupStepsResource {
  private final ApplySetup applySetup;
  private final UndoSetup undoSetup;
  private final CheckSetup checkSetup;
  private final CurrentUser currentUser;
  private final Confirmation confirmation;
  private final ChangeRequests changes;

  @Inject
  public SetupStepsResource(
      ApplySetup applySetup,
      UndoSetup undoSetup,
      CheckSetup checkSetup,
      CurrentUser currentUser,
      Confirmation confirmation,
      ChangeRequests changes) {
    this.applySetup = applySetup;
    this.undoSetup = undoSetup;
    this.checkSetup = checkSetup;
    this.currentUser = currentUser;
    this.confirmation = confirmation;
    this.changes = changes;
  }

  @GET
  public Response status(@PathParam("key") String key) {
    return Answers.of(checkSetup.check(key, currentUser.key()).map(SetupAnswers::write));
  }

  /** Takes what the plan took, and the digest of the plan that was read. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response apply(
      @PathParam("key") String key, @Context HttpServletRequest request, InputStream body) {
    if (confirmation.isMissing(request)) {
      return Answers.unconfirmed();
    }
    return answer(
        changes
            .toSetupOf(key, request, body)
            .json(SetupStepsResource::read)
            .then(
                wanted ->
                    applySetup.apply(key, currentUser.key(), wanted.request(), wanted.digest())));
  }

  @DELETE
  public Response undo(@PathParam("key") String key, @Context HttpServletRequest request) {
    if (confirmation.isMissing(request)) {
      return Answers.unconfirmed();
    }
    return answer(changes.check(request).then(ok -> undoSetup.undo(key, currentUser.key())));
  }

  private record Wanted(SetupRequest request, String digest) {}

  private static Wanted read(Fields fields) {
    return new Wanted(SetupRequests.read(fields), fields.text("digest"));
  }

  /** What stopped half way is no success: scripts look at the status. */
  private static Response answer(Outcome<Progress> outcome) {
    return outcome.fold(
        progress ->
            progress.isComplete()
                ? Answers.of(outcome.map(SetupAnswers::write))
                : Answers.answer(409, SetupAnswers.write(progress)),
        refused -> Answers.of(outcome.map(SetupAnswers::write)));
  }
}
