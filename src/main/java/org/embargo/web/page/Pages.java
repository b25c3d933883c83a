package org.embargo.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.embargo.app.disclosure.DisclosureFile;
import org.embargo.app.disclosure.ShowDisclosure;
import org.embargo.app.disclosure.ShowDisclosure.Shown;
import org.embargo.app.opening.ShowOpening;
import org.embargo.app.render.Templates;
import org.embargo.view.DisclosureView;
import org.embargo.view.DisclosureView.ReleaseLine;
import org.embargo.view.DisclosureViews;
import org.embargo.view.OpeningView;
import org.embargo.web.form.Sent;
import org.embargo.web.form.Token;

/** Renders the disclosure's page. */
final class Pages {
  private final ShowDisclosure showDisclosure;
  private final DisclosureViews views;
  private final ShowOpening showOpening;
  private final Templates templates;

  Pages(
      ShowDisclosure showDisclosure,
      DisclosureViews views,
      ShowOpening showOpening,
      Templates templates) {
    this.showDisclosure = showDisclosure;
    this.views = views;
    this.showOpening = showOpening;
    this.templates = templates;
  }

  /**
   * The page as the template prints it.
   *
   * @param openings one element for the security team of an issue that does not stay private
   */
  public record DisclosurePage(
      DisclosureView disclosure,
      List<OpeningView> openings,
      List<String> problems,
      Token token,
      String until,
      String reason,
      String earlyUntil,
      String earlyReason,
      String toldWho,
      String toldWhat,
      String comment,
      String collaborator,
      String collaboratorReason,
      String openingReason,
      String releases) {

    /** Whether what the team shares is for everybody. */
    public boolean isOpen() {
      return openings.stream().anyMatch(OpeningView::isOpen);
    }

    /** What was waited for when the page was shown. */
    public String seenReleases() {
      return awaited(disclosure);
    }
  }

  Optional<String> disclosure(String issueKey, Optional<String> userKey, Sent sent, Token token) {
    return showDisclosure
        .show(issueKey, userKey)
        .map(shown -> templates.render("disclosure", page(shown, sent, token)));
  }

  private DisclosurePage page(Shown shown, Sent sent, Token token) {
    DisclosureView view = views.of(shown);
    return new DisclosurePage(
        view,
        shown.team().stream().flatMap(team -> opening(shown.admitted().file()).stream()).toList(),
        sent.sentences(),
        token,
        sent.orElse("embargo", "until", ""),
        sent.orElse("embargo", "reason", ""),
        sent.orElse("early-end", "early-until", ""),
        sent.orElse("early-end", "early-reason", ""),
        sent.orElse("told", "told-who", ""),
        sent.orElse("told", "told-what", ""),
        sent.orElse("comment", "body", ""),
        sent.orElse("collaborator", "user", ""),
        sent.orElse("collaborator", "reason", ""),
        sent.orElse("opening", "opening-reason", sent.orElse("seal", "reason", "")),
        sent.orElse("releases", "names", awaited(view)));
  }

  private Optional<OpeningView> opening(DisclosureFile file) {
    return OpeningView.of(showOpening.of(file.issue()), file.paper().terms().openIssueAfterDays());
  }

  private static String awaited(DisclosureView view) {
    return view.team().stream()
        .flatMap(team -> team.releases().stream())
        .map(ReleaseLine::name)
        .collect(Collectors.joining("\n"));
  }
}
