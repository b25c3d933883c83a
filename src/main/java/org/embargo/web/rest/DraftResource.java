package org.embargo.web.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.draft.ApproveDraft;
import org.embargo.app.draft.ApproveDraft.Yes;
import org.embargo.app.draft.CheckDraft;
import org.embargo.app.draft.ReadDrafts;
import org.embargo.app.draft.SaveDraft;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.policy.PublicationPolicy;
import org.embargo.json.AdvisoryJson;
import org.embargo.json.Fields;
import org.embargo.web.ProofJson;

/** The draft of an advisory, and the yes to it. */
@Path("/issue/{key}")
@AnonymousSiteAccess
@Consumes(MediaType.APPLICATION_JSON)
@Produces(Answers.JSON)
public class DraftResource {
  private final SaveDraft saveDraft;
  private final ApproveDraft approveDraft;
  private final CheckDraft checkDraft;
  private final ReadDrafts readDrafts;
  private final CurrentUser currentUser;
  private final ChangeRequests changes;

  @Inject
  public DraftResource(
      SaveDraft saveDraft,
      ApproveDraft approveDraft,
      CheckDraft checkDraft,
      ReadDrafts readDrafts,
      CurrentUser currentUser,
      ChangeRequests changes) {
    this.saveDraft = saveDraft;
    this.approveDraft = approveDraft;
    this.checkDraft = checkDraft;
    this.readDrafts = readDrafts;
    this.currentUser = currentUser;
    this.changes = changes;
  }

  /** Takes {@code {"basedOn": 0, "advisory": {...}}}; {@code basedOn} is the version edited. */
  @PUT
  @Path(AdvisoryPaths.WHICH + "draft")
  public Response save(
      @PathParam("key") String key,
      @PathParam("advisory") String which,
      @Context HttpServletRequest request,
      InputStream body) {
    return Answers.of(
        changes
            .toDisclosure(key, request, body)
            .json(Edit::read)
            .then(
                edit ->
                    saveDraft.save(
                        AdvisoryPaths.at(key, which),
                        currentUser.key(),
                        edit.basedOn,
                        edit.advisory.orElseThrow()))
            .map(DisclosureJson::write));
  }

  /** Takes {@code {"advisory": {...}}}; says what would go public of it, and saves nothing. */
  @POST
  @Path(AdvisoryPaths.WHICH + "draft/check")
  public Response check(
      @PathParam("key") String key,
      @PathParam("advisory") String which,
      @Context HttpServletRequest request,
      InputStream body) {
    return Answers.of(
        changes
            .toDraftOf(key, request, body)
            .json(fields -> fields.object("advisory", AdvisoryJson::readDraft))
            .then(
                advisory ->
                    checkDraft.check(
                        AdvisoryPaths.at(key, which),
                        currentUser.key(),
                        0,
                        present -> new Outcome.Done<>(advisory.orElseThrow())))
            .map(ProofJson::write));
  }

  /** Who saved the draft, and when, latest first. */
  @GET
  @Path(AdvisoryPaths.WHICH + "draft/versions")
  public Response versions(@PathParam("key") String key, @PathParam("advisory") String which) {
    return Answers.of(
        readDrafts
            .desk(AdvisoryPaths.at(key, which), currentUser.key())
            .map(desk -> DisclosureJson.write(desk.versions())));
  }

  /** The draft as it was saved once. */
  @GET
  @Path(AdvisoryPaths.WHICH + "draft/versions/{number}")
  public Response version(
      @PathParam("key") String key,
      @PathParam("advisory") String which,
      @PathParam("number") String number) {
    return Answers.of(
        Optional.of(number)
            .filter(text -> text.matches("\\d{1,9}"))
            .flatMap(
                text ->
                    readDrafts.version(
                        AdvisoryPaths.at(key, which), currentUser.key(), Integer.parseInt(text)))
            .map(DisclosureJson::write));
  }

  /**
   * Takes {@code {"version": 3, "digest": "...", "basis": "...", "despite": "...",
   * "openIssueAfterDays": 30}}: the version of the draft that the approver saw, its SHA-256, that
   * of what it waits for, where the scan for leaks has found something, why that may be said, and
   * where the project's policy opens the issue, when.
   */
  @POST
  @Path(AdvisoryPaths.WHICH + "approval")
  public Response approve(
      @PathParam("key") String key,
      @PathParam("advisory") String which,
      @Context HttpServletRequest request,
      InputStream body) {
    return Answers.of(
        changes
            .toDisclosure(key, request, body)
            .json(DraftResource::yes)
            .then(
                seen -> approveDraft.approve(AdvisoryPaths.at(key, which), currentUser.key(), seen))
            .map(DisclosureJson::write));
  }

  private static Yes yes(Fields fields) {
    return new Yes(
        fields.number("version"),
        fields.text("digest"),
        fields.text("basis"),
        fields.text("despite", ""),
        fields.optionalNumber("openIssueAfterDays", 0, PublicationPolicy.MOST_DAYS));
  }

  private record Edit(long basedOn, Optional<Advisory> advisory) {
    static Edit read(Fields fields) {
      return new Edit(fields.number("basedOn"), fields.object("advisory", AdvisoryJson::readDraft));
    }
  }
}
