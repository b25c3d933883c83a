package org.embargo.web.page;

import java.util.List;
import java.util.Optional;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.render.Templates;
import org.embargo.app.seal.Sealable;
import org.embargo.app.tracker.Levels;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.web.form.Sent;
import org.embargo.web.form.Token;

/** Renders the page on which the security team seals an issue that was open until now. */
final class SealPage {
  private final Sealable sealable;
  private final Levels levels;
  private final Addresses addresses;
  private final Templates templates;

  SealPage(Sealable sealable, Levels levels, Addresses addresses, Templates templates) {
    this.sealable = sealable;
    this.levels = levels;
    this.addresses = addresses;
    this.templates = templates;
  }

  /** The page as the template prints it. */
  public record View(
      String issueKey,
      String issueAddress,
      String pageAddress,
      String openTo,
      List<String> problems,
      String reason,
      Token token) {}

  /** Whether somebody may seal it, and it is not sealed. */
  boolean isFor(String issueKey, Optional<String> userKey) {
    return sealable.find(issueKey, userKey).asOptional().isPresent();
  }

  /** Empty for whoever may not seal it, and for an issue that is sealed. */
  Optional<String> of(String issueKey, Optional<String> userKey, Sent sent, Token token) {
    return sealable
        .find(issueKey, userKey)
        .asOptional()
        .map(found -> templates.render("seal", view(found.issue(), sent, token)));
  }

  private View view(TrackedIssue issue, Sent sent, Token token) {
    return new View(
        issue.key(),
        addresses.issue(issue.key()),
        addresses.disclosure(issue.key()),
        String.join(", ", levels.openTo(issue)),
        sent.sentences(),
        sent.orElse("seal", "reason", ""),
        token);
  }
}
