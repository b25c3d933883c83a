package org.embargo.app.collaboration;

import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.embargo.app.advisory.Publications;
import org.embargo.app.collaboration.CollaboratorField.Change;
import org.embargo.app.collaboration.CollaboratorField.Content;
import org.embargo.app.tracker.People;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.core.collaboration.Roster;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;

/** Who is let into one sealed issue by name, as it is and as it has to be. */
public final class Rosters {
  private final ProjectSetups setups;
  private final CollaboratorField field;
  private final Collaborators collaborators;
  private final People people;
  private final Publications publications;

  public Rosters(
      ProjectSetups setups,
      CollaboratorField field,
      Collaborators collaborators,
      People people,
      Publications publications) {
    this.setups = setups;
    this.field = field;
    this.collaborators = collaborators;
    this.people = people;
    this.publications = publications;
  }

  /**
   * What was found.
   *
   * @param lastChange of the field
   */
  record Found(ProjectSetup setup, Roster roster, Optional<Change> lastChange) {}

  /** Empty when nobody can be let in by name. */
  Optional<Found> of(TrackedIssue issue) {
    // A part of an issue has no advisory of its own.
    long whole = issue.parentId().orElse(issue.id());
    return find(issue, () -> isOver(whole));
  }

  /** As if the disclosure were over. */
  Optional<Found> ended(TrackedIssue issue) {
    return find(issue, () -> true);
  }

  private Optional<Found> find(TrackedIssue issue, BooleanSupplier isOver) {
    Optional<ProjectSetup> setup = setups.find(issue.projectId());
    return setup.flatMap(
        one -> field.of(issue.id(), one).map(content -> found(issue.id(), content, one, isOver)));
  }

  private Found found(long issueId, Content content, ProjectSetup setup, BooleanSupplier isOver) {
    Set<String> remembered = collaborators.of(issueId);
    // Whose account is deleted cannot be put back into the field.
    Set<String> known = remembered.stream().filter(people::exists).collect(Collectors.toSet());
    // An older change has had its say: the issue may have come back from another project since.
    boolean byTeam =
        content
            .lastChange()
            .filter(change -> change.id() > collaborators.judged(issueId))
            .flatMap(Change::by)
            .filter(who -> people.onSecurityTeam(who, setup))
            .isPresent();
    boolean any = !known.isEmpty() || !content.userKeys().isEmpty();
    Roster roster = Roster.of(content.userKeys(), known, byTeam, any && isOver.getAsBoolean());
    return new Found(setup, roster, content.lastChange());
  }

  /** Whether nobody is let in any more. */
  boolean isOver(long issueId) {
    return publications.areAllOut(issueId);
  }

  /** Who is remembered as let in, by user key. */
  Set<String> membersOf(long issueId) {
    return collaborators.of(issueId);
  }

  void add(long issueId, String userKey) {
    collaborators.add(issueId, userKey);
  }

  void remove(long issueId, String userKey) {
    collaborators.remove(issueId, userKey);
  }

  void forget(long issueId) {
    collaborators.forget(issueId);
  }

  /** Stores what has to be done; searches do not know it yet. */
  void settle(long issueId, Found found) {
    Roster roster = found.roster();
    if (!roster.takenOut().isEmpty() || !roster.putBack().isEmpty()) {
      field.set(issueId, found.setup(), roster.allowed());
    }
    roster.accepted().forEach(user -> collaborators.add(issueId, user));
    roster.gone().forEach(user -> collaborators.remove(issueId, user));
    found.lastChange().ifPresent(change -> collaborators.judge(issueId, change.id()));
  }
}
