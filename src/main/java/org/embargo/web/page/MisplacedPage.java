package org.embargo.web.page;

import java.util.List;
import java.util.Optional;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.misplaced.ShowMisplaced;
import org.embargo.app.misplaced.ShowMisplaced.Shown;
import org.embargo.app.render.Templates;
import org.embargo.app.tracker.People;
import org.embargo.core.conversation.StoredComment;
import org.embargo.core.seal.Misplacement;
import org.embargo.view.Times;
import org.embargo.web.form.Sent;
import org.embargo.web.form.Token;

/**
 * Renders the page of an issue that is hidden from everybody in the tracker, for its own people.
 */
final class MisplacedPage {
  private final ShowMisplaced showMisplaced;
  private final People people;
  private final Addresses addresses;
  private final Templates templates;

  MisplacedPage(
      ShowMisplaced showMisplaced, People people, Addresses addresses, Templates templates) {
    this.showMisplaced = showMisplaced;
    this.people = people;
    this.addresses = addresses;
    this.templates = templates;
  }

  /**
   * The page as the template prints it.
   *
   * @param project the key of the project that the issue is in
   * @param home the key of its home project; empty where that is not set up any more
   * @param isMoved whether it is in a project that is not set up
   * @param isVisible whether its own people see it in the tracker until it is moved back
   */
  public record View(
      String issueKey,
      String issueAddress,
      String pageAddress,
      String setupAddress,
      String project,
      String home,
      boolean isMoved,
      boolean isPart,
      boolean isVisible,
      boolean isForTeam,
      String summary,
      List<String> description,
      List<CommentView> comments,
      List<String> problems,
      String comment,
      String reason,
      Token token) {}

  /** One comment. */
  public record CommentView(String at, String author, String readers, List<String> lines) {}

  /** Whether somebody is of its team, or its reporter. */
  boolean isFor(String issueKey, Optional<String> userKey) {
    return showMisplaced.isFor(issueKey, userKey);
  }

  /** Empty for everybody else, and for an issue that is where it can be sealed. */
  Optional<String> of(String issueKey, Optional<String> userKey, Sent sent, Token token) {
    return showMisplaced
        .show(issueKey, userKey)
        .map(shown -> templates.render("misplaced", view(shown, sent, token)));
  }

  private View view(Shown shown, Sent sent, Token token) {
    String key = shown.entry().issue().key();
    return new View(
        key,
        addresses.issue(key),
        addresses.disclosure(key),
        addresses.setup(shown.project()),
        shown.project(),
        shown.home().orElse(""),
        shown.entry().why() == Misplacement.NOT_SET_UP,
        shown.entry().issue().parentId().isPresent(),
        shown.entry().isVisible(),
        shown.entry().actor().onSecurityTeam(),
        shown.texts().summary(),
        lines(shown.texts().description()),
        shown.comments().stream().map(this::view).toList(),
        sent.sentences(),
        sent.orElse("comment", "body", ""),
        sent.orElse("return", "reason", ""),
        token);
  }

  private CommentView view(StoredComment comment) {
    return new CommentView(
        Times.at(comment.changedAt()),
        comment.authorKey().map(people::nameOf).orElse("Anonymous"),
        comment.isOpen() ? "the team and the reporter" : "restricted",
        lines(comment.body()));
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }
}
