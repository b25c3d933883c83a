package org.embargo.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.embargo.app.collaboration.Collaborators;
import org.embargo.app.common.NotAvailable;
import org.embargo.app.conversation.Comments;
import org.embargo.app.disclosure.DisclosureFile;
import org.embargo.app.disclosure.ShowDisclosure.ForTeam;
import org.embargo.app.disclosure.ShowDisclosure.Shown;
import org.embargo.app.seal.Audiences;
import org.embargo.app.seal.MeasureExposure;
import org.embargo.app.tracker.People;
import org.embargo.core.conversation.Remark;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.WithoutFix;
import org.embargo.core.history.LogEntry;
import org.embargo.view.DisclosureView.CommentLine;
import org.embargo.view.DisclosureView.LogLine;
import org.embargo.view.DisclosureView.ReleaseLine;
import org.embargo.view.DisclosureView.TeamView;

/** Makes the views of what only the security team sees. */
public final class TeamViews {
  private final People people;
  private final Audiences audiences;
  private final MeasureExposure measureExposure;
  private final Comments comments;
  private final Collaborators collaborators;

  public TeamViews(
      People people,
      Audiences audiences,
      MeasureExposure measureExposure,
      Comments comments,
      Collaborators collaborators) {
    this.people = people;
    this.audiences = audiences;
    this.measureExposure = measureExposure;
    this.comments = comments;
    this.collaborators = collaborators;
  }

  TeamView of(Shown shown, ForTeam team) {
    DisclosureFile file = shown.admitted().file();
    List<String> unavailable = new ArrayList<>();
    return new TeamView(
        commentLevel(file),
        file.disclosure().withoutFix().map(WithoutFix::reason).orElse(""),
        file.lead().releases().stream()
            .map(one -> new ReleaseLine(one.name(), one.released()))
            .toList(),
        attempt(() -> audiences.of(file.issue().id()), unavailable).map(AudienceView::of).stream()
            .toList(),
        collaborators.of(file.issue().id()).stream().map(people::nameOf).sorted().toList(),
        attempt(() -> measureExposure.of(file.issue()), unavailable).map(ExposureView::of).stream()
            .toList(),
        unavailable,
        comments.of(file.issue().id()).stream().map(one -> line(one, file.setup())).toList(),
        team.log().stream().map(this::line).toList());
  }

  /** Jira's form names roles by id (rule 3.9 of docs/jira-behaviour.md). */
  private static String commentLevel(DisclosureFile file) {
    return file.setup().isSealed(file.issue()) ? "role:" + file.setup().teamRoleId() : "";
  }

  /** What this Jira lacks something for is said on the page, and the rest of it is there. */
  private static <T> Optional<T> attempt(Supplier<Optional<T>> part, List<String> unavailable) {
    try {
      return part.get();
    } catch (NotAvailable e) {
      unavailable.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private CommentLine line(Remark comment, ProjectSetup setup) {
    boolean ofTeam = comment.roleId().filter(role -> role == setup.teamRoleId()).isPresent();
    return new CommentLine(
        String.valueOf(comment.id()),
        comment.authorKey().map(people::nameOf).orElse("Anonymous"),
        Times.at(comment.changedAt()),
        comment.isOpen() ? "the reporter too" : ofTeam ? "the security team" : "others",
        ofTeam);
  }

  private LogLine line(LogEntry entry) {
    String what = entry.what().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String who = entry.who().equals(LogEntry.PRODUCT) ? "Embargo" : people.nameOf(entry.who());
    return new LogLine(Times.at(entry.at()), who, what, entry.why());
  }
}
