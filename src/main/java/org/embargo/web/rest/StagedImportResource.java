package org.embargo.web.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import org.embargo.app.imports.ReadStagedImports;
import org.embargo.app.imports.SettleImport;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.web.Confirmation;

/** An import that waits for a second Jira administrator. */
@Path("/project/{key}/import/{id:[0-9]{1,9}}")
@LicensedOnly
@Produces(Answers.JSON)
public class StagedImportResource {
  private final ReadStagedImports readStagedImports;
  private final SettleImport settleImport;
  private final CurrentUser currentUser;
  private final Confirmation confirmation;
  private final ChangeRequests changes;

  @Inject
  public StagedImportResource(
      ReadStagedImports readStagedImports,
      SettleImport settleImport,
      CurrentUser currentUser,
      Confirmation confirmation,
      ChangeRequests changes) {
    this.readStagedImports = readStagedImports;
    this.settleImport = settleImport;
    this.currentUser = currentUser;
    this.confirmation = confirmation;
    this.changes = changes;
  }

  /** What would become public. */
  @GET
  public Response get(@PathParam("key") String key, @PathParam("id") long id) {
    return Answers.of(readStagedImports.show(key, currentUser.key(), id).map(ImportJson::write));
  }

  /** Takes {@code {"digest": "..."}}, of what the person saw. */
  @POST
  @Path("confirm")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response confirm(
      @PathParam("key") String key,
      @PathParam("id") long id,
      @Context HttpServletRequest request,
      InputStream body) {
    if (confirmation.isMissing(request)) {
      return Answers.unconfirmed();
    }
    return Answers.of(
        settleImport
            .confirm(
                key,
                currentUser.key(),
                id,
                () ->
                    changes
                        .byJiraAdministrator(key, request, body)
                        .json(fields -> fields.text("digest")))
            .map(ImportJson::write));
  }

  @DELETE
  public Response discard(
      @PathParam("key") String key, @PathParam("id") long id, @Context HttpServletRequest request) {
    return confirmation.isMissing(request)
        ? Answers.unconfirmed()
        : Answers.of(
            changes
                .check(request)
                .then(ok -> settleImport.discard(key, currentUser.key(), id))
                .map(done -> JsonNodeFactory.instance.objectNode()));
  }
}
