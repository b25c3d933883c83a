package org.embargo.web.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.embargo.app.disclosure.ShowDisclosure;
import org.embargo.app.disclosure.ShowDisclosure.Shown;
import org.embargo.app.misplaced.ShowMisplaced;
import org.embargo.app.seal.ShowAudience;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.core.advisory.Document;

/** A disclosure, as far as the caller may know it. Open to all, and empty for most. */
@Path("/issue/{key}")
@AnonymousSiteAccess
public class DisclosureResource {
  private final ShowDisclosure showDisclosure;
  private final ShowMisplaced showMisplaced;
  private final ShowAudience showAudience;
  private final CurrentUser currentUser;

  @Inject
  public DisclosureResource(
      ShowDisclosure showDisclosure,
      ShowMisplaced showMisplaced,
      ShowAudience showAudience,
      CurrentUser currentUser) {
    this.showDisclosure = showDisclosure;
    this.showMisplaced = showMisplaced;
    this.showAudience = showAudience;
    this.currentUser = currentUser;
  }

  @GET
  @Produces(Answers.JSON)
  public Response get(@PathParam("key") String key) {
    Optional<String> user = currentUser.key();
    return Answers.of(
        showDisclosure
            .show(key, user)
            .map(DisclosureJson::write)
            .or(() -> showMisplaced.show(key, user).map(MisplacedJson::write)));
  }

  /** Everybody who can see the issue now, for the security team. */
  @GET
  @Path("audience")
  @Produces(Answers.JSON)
  public Response audience(@PathParam("key") String key) {
    return Answers.of(showAudience.of(key, currentUser.key()).map(AudienceJson::write));
  }

  /** The exact bytes that would go public, for the security team. */
  @GET
  @Path(AdvisoryPaths.WHICH + "preview/{format}")
  public Response preview(
      @PathParam("key") String key,
      @PathParam("advisory") String which,
      @PathParam("format") String format) {
    return showDisclosure
        .show(key, currentUser.key())
        .filter(shown -> shown.team().isPresent())
        .flatMap(shown -> document(shown, AdvisoryPaths.at(key, which).number(), format))
        .map(DisclosureResource::preview)
        .orElseGet(Answers::unknown);
  }

  private static Optional<Document> document(Shown shown, int number, String format) {
    return shown.files().stream()
        .filter(file -> file.number() == number)
        .findFirst()
        .flatMap(file -> file.paper().rendering())
        .flatMap(rendering -> rendering.in(format));
  }

  /** As plain text, so that no browser runs what somebody wrote into a draft. */
  private static Response preview(Document document) {
    return Response.ok(document.bytes())
        .type("text/plain;charset=UTF-8")
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
