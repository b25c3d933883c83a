package org.embargo.web.rest;

import static java.time.temporal.ChronoUnit.SECONDS;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.List;
import org.embargo.app.CurrentUser;
import org.embargo.app.imports.CheckedImport;
import org.embargo.app.imports.ImportAdvisory;
import org.embargo.app.imports.ImportRequest;
import org.embargo.app.json.Body;
import org.embargo.app.json.Fields;
import org.embargo.core.advisory.Document;
import org.embargo.core.disclosure.Problem;
import org.embargo.web.Confirmation;

/** Takes in advisories that were public before, for Jira administrators. */
@Path("/project/{key}/import")
@LicensedOnly
@Produces(Answers.JSON)
public class ImportResource {
  private final ImportAdvisory importAdvisory;
  private final CurrentUser currentUser;
  private final Confirmation confirmation;

  @Inject
  public ImportResource(
      ImportAdvisory importAdvisory, CurrentUser currentUser, Confirmation confirmation) {
    this.importAdvisory = importAdvisory;
    this.currentUser = currentUser;
    this.confirmation = confirmation;
  }

  /** What would become public. */
  @POST
  @Path("check")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response check(@PathParam("key") String key, String body) {
    return Answers.of(
        Body.read(body, ImportResource::read)
            .then(request -> importAdvisory.check(key, currentUser.key(), request))
            .map(ImportResource::json));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response store(
      @PathParam("key") String key, @Context HttpServletRequest request, String body) {
    if (confirmation.isMissing(request)) {
      return Answers.unconfirmed();
    }
    return Answers.of(
        Body.read(body, ImportResource::read)
            .then(file -> importAdvisory.store(key, currentUser.key(), file))
            .map(ImportResource::json));
  }

  private static ImportRequest read(Fields fields) {
    return new ImportRequest(
        fields.text("format"),
        fields.json("record"),
        fields.optional("publishedAt", Fields::instant),
        fields.text("despite", ""));
  }

  private static JsonNode json(CheckedImport checked) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("cveId", checked.advisory().cveId().orElseThrow().value())
        .put("title", checked.advisory().heading())
        .put("publishedAt", checked.publishedAt().truncatedTo(SECONDS).toString());
    checked.rendering().documents().stream()
        .map(Document::format)
        .forEach(json.putArray("formats")::add);
    put(json.putObject("left"), checked.left());
    put(json.putObject("leaks"), checked.leaks());
    return json;
  }

  private static void put(ObjectNode json, List<Problem> problems) {
    problems.forEach(problem -> Answers.put(json, problem));
  }
}
