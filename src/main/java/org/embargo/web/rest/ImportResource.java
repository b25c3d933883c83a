package org.embargo.web.rest;

import com.atlassian.annotations.security.LicensedOnly;
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
import org.embargo.app.common.Outcome;
import org.embargo.app.imports.ImportAdvisory;
import org.embargo.app.imports.ImportRequest;
import org.embargo.app.imports.ReadStagedImports;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.web.Confirmation;

/** Takes in advisories that were public before, for Jira administrators. */
@Path("/project/{key}/import")
@LicensedOnly
@Produces(Answers.JSON)
public class ImportResource {
  private final ImportAdvisory importAdvisory;
  private final ReadStagedImports readStagedImports;
  private final CurrentUser currentUser;
  private final Confirmation confirmation;
  private final ChangeRequests changes;

  @Inject
  public ImportResource(
      ImportAdvisory importAdvisory,
      ReadStagedImports readStagedImports,
      CurrentUser currentUser,
      Confirmation confirmation,
      ChangeRequests changes) {
    this.importAdvisory = importAdvisory;
    this.readStagedImports = readStagedImports;
    this.currentUser = currentUser;
    this.confirmation = confirmation;
    this.changes = changes;
  }

  /** What would become public. */
  @POST
  @Path("check")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response check(
      @PathParam("key") String key, @Context HttpServletRequest request, InputStream body) {
    return Answers.of(
        importAdvisory
            .check(key, currentUser.key(), () -> read(key, request, body))
            .map(ImportJson::write));
  }

  /** Stages it; where the project's policy takes one person, makes it public. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response store(
      @PathParam("key") String key, @Context HttpServletRequest request, InputStream body) {
    if (confirmation.isMissing(request)) {
      return Answers.unconfirmed();
    }
    return Answers.of(
        importAdvisory
            .store(key, currentUser.key(), () -> read(key, request, body))
            .map(ImportJson::write));
  }

  private Outcome<ImportRequest> read(String key, HttpServletRequest request, InputStream body) {
    return changes.byJiraAdministrator(key, request, body).importJson(ImportJson::read);
  }

  /** What waits for a second person. */
  @GET
  public Response list(@PathParam("key") String key) {
    return Answers.of(readStagedImports.list(key, currentUser.key()).map(ImportJson::write));
  }
}
