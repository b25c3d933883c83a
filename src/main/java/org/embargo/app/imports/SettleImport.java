package org.embargo.app.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.embargo.app.access.SetupAdmission.Admin;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Outcome;
import org.embargo.app.common.Outcome.Kind;
import org.embargo.app.project.ProjectJournal;
import org.embargo.app.tracker.People;
import org.embargo.core.project.ProjectLogEntry.Change;
import org.embargo.core.project.ProjectLogEntry.What;

/** Ends the wait of a staged import: a second administrator publishes it, or it is discarded. */
public final class SettleImport {
  private final ImportDoor door;
  private final StagedImports stagedImports;
  private final PublishImport publishImport;
  private final People people;
  private final ProjectJournal projectJournal;
  private final Locks locks;

  public SettleImport(
      ImportDoor door,
      StagedImports stagedImports,
      PublishImport publishImport,
      People people,
      ProjectJournal projectJournal,
      Locks locks) {
    this.door = door;
    this.stagedImports = stagedImports;
    this.publishImport = publishImport;
    this.people = people;
    this.projectJournal = projectJournal;
    this.locks = locks;
  }

  /**
   * Makes public what was staged, as it was staged. Who staged it does not confirm it.
   *
   * @param digest of what the person saw; read only from who may confirm
   */
  public Outcome<CheckedImport> confirm(
      String projectKey, Optional<String> userKey, long id, Supplier<Outcome<String>> digest) {
    return door.admit(projectKey, userKey)
        .then(
            admin ->
                stagedImports
                    .find(admin.projectId(), id, projectJournal.now())
                    .map(
                        staged ->
                            twoPersons(staged, admin)
                                .then(two -> digest.get())
                                .then(seen -> confirm(projectKey, admin, staged, seen)))
                    .orElseGet(Outcome::unknown));
  }

  /** Who has staged it counts only while they still may, as an approver does. */
  private Outcome<Admin> twoPersons(StagedImport staged, Admin admin) {
    if (staged.by().equals(admin.userKey())) {
      return Outcome.forbidden("It takes a second administrator: you have staged it.");
    }
    return people.mayAdministerJira(staged.by())
        ? new Outcome.Done<>(admin)
        : Outcome.conflict(
            "", "Whoever staged it is no administrator of Jira any more: stage it again.");
  }

  private Outcome<CheckedImport> confirm(
      String projectKey, Admin admin, StagedImport staged, String seen) {
    ImportRequest request = stagedImports.request(staged.id());
    return stillRight(
            door.check(admin, request).then(checked -> checked.answeredBy(request.despite())))
        .then(checked -> refuseChanged(checked, staged))
        .then(
            checked ->
                seen.equals(staged.digest())
                    ? new Outcome.Done<>(checked)
                    : Outcome.<CheckedImport>conflict("digest", "is not that of what was staged"))
        .then(
            checked ->
                publishImport.publish(
                    new ReadyImport(
                        checked,
                        admin.projectId(),
                        projectKey,
                        request.despite(),
                        admin.userKey(),
                        Optional.of(staged))));
  }

  /** What would become public has to be what was staged, to the byte. */
  static Outcome<CheckedImport> refuseChanged(CheckedImport checked, StagedImport staged) {
    return checked.digest().equals(staged.digest())
            && checked.publishedAt().equals(staged.publishedAt())
        ? new Outcome.Done<>(checked)
        : Outcome.conflict(
            "digest", "has changed since it was staged: discard it, and stage it again");
  }

  /** It was right when it was staged. */
  static Outcome<CheckedImport> stillRight(Outcome<CheckedImport> checked) {
    return checked.fold(
        Outcome.Done::new,
        refused ->
            refused.kind() == Kind.INVALID
                ? new Outcome.Refused<>(Kind.CONFLICT, refused.problems())
                : new Outcome.Refused<>(refused.kind(), refused.problems()));
  }

  /** Whoever may import may discard what was staged, by themselves or by others. */
  public Outcome<StagedImport> discard(String projectKey, Optional<String> userKey, long id) {
    return door.admit(projectKey, userKey)
        .then(
            admin ->
                locks.whileHolding(
                    List.of(Locks.PUBLICATION, Locks.ofProject(admin.projectId())),
                    () -> discardAlone(admin, id)));
  }

  private Outcome<StagedImport> discardAlone(Admin admin, long id) {
    Instant now = projectJournal.now();
    Optional<StagedImport> found = stagedImports.find(admin.projectId(), id, now);
    found.ifPresent(
        staged -> {
          stagedImports.remove(staged.id());
          projectJournal.note(
              now,
              admin.projectId(),
              admin.userKey(),
              new Change(What.IMPORT_DISCARDED, "import " + id, "staged by " + staged.by(), ""));
        });
    return found.<Outcome<StagedImport>>map(Outcome.Done::new).orElseGet(Outcome::unknown);
  }
}
