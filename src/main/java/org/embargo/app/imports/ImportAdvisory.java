package org.embargo.app.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.embargo.app.access.SetupAdmission.Admin;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Outcome;
import org.embargo.app.common.Reason;
import org.embargo.app.policy.Policies;
import org.embargo.app.project.ProjectJournal;
import org.embargo.core.project.ProjectLogEntry.Change;
import org.embargo.core.project.ProjectLogEntry.What;

/**
 * Takes in the advisories that a project has published before. An administrator of Jira stages
 * them, and they wait for a second one; where the project's policy takes one person they are public
 * at once.
 */
public final class ImportAdvisory {
  private final ImportDoor door;
  private final Policies policies;
  private final StagedImports stagedImports;
  private final PublishImport publishImport;
  private final ProjectJournal projectJournal;
  private final Locks locks;

  public ImportAdvisory(
      ImportDoor door,
      Policies policies,
      StagedImports stagedImports,
      PublishImport publishImport,
      ProjectJournal projectJournal,
      Locks locks) {
    this.door = door;
    this.policies = policies;
    this.stagedImports = stagedImports;
    this.publishImport = publishImport;
    this.projectJournal = projectJournal;
    this.locks = locks;
  }

  /**
   * What has become of an import.
   *
   * @param stagedAs empty where it is public
   */
  public record Stored(CheckedImport checked, Optional<Long> stagedAs) {}

  /**
   * What would become public; nothing is stored.
   *
   * @param request read only from who may import
   */
  public Outcome<CheckedImport> check(
      String projectKey, Optional<String> userKey, Supplier<Outcome<ImportRequest>> request) {
    return door.admit(projectKey, userKey)
        .then(admin -> request.get().then(file -> door.check(admin, file)));
  }

  /**
   * Stages it, or makes it public on this site.
   *
   * @param request read only from who may import
   */
  public Outcome<Stored> store(
      String projectKey, Optional<String> userKey, Supplier<Outcome<ImportRequest>> request) {
    return door.admit(projectKey, userKey)
        .then(admin -> request.get().then(file -> store(projectKey, admin, file)));
  }

  private Outcome<Stored> store(String projectKey, Admin admin, ImportRequest request) {
    return door.check(admin, request)
        .then(checked -> checked.answeredBy(request.despite()))
        .then(
            checked ->
                (request.despite().isBlank()
                        ? new Outcome.Done<>("")
                        : Reason.check(request.despite()))
                    .map(any -> checked))
        .then(
            checked ->
                policies.of(admin.projectId()).publication().takesSecondPerson()
                    ? stage(admin, request, checked)
                    : publish(projectKey, admin, request, checked));
  }

  private Outcome<Stored> publish(
      String projectKey, Admin admin, ImportRequest request, CheckedImport checked) {
    return publishImport
        .publish(
            new ReadyImport(
                checked,
                admin.projectId(),
                projectKey,
                request.despite(),
                admin.userKey(),
                Optional.empty()))
        .map(done -> new Stored(done, Optional.empty()));
  }

  private Outcome<Stored> stage(Admin admin, ImportRequest request, CheckedImport checked) {
    return locks.whileHolding(
        List.of(Locks.ofProject(admin.projectId())), () -> stageAlone(admin, request, checked));
  }

  private Outcome<Stored> stageAlone(Admin admin, ImportRequest request, CheckedImport checked) {
    Instant now = projectJournal.now();
    stagedImports.removeExpired(now);
    if (stagedImports.of(admin.projectId(), now).size() >= StagedImports.MOST) {
      return Outcome.conflict(
          "",
          StagedImports.MOST
              + " imports of this project wait for a second person. No more may wait:"
              + " confirm or discard some of them first.");
    }
    long id = stagedImports.add(admin.projectId(), request, checked, admin.userKey(), now);
    projectJournal.note(
        now,
        admin.projectId(),
        admin.userKey(),
        new Change(What.IMPORT_STAGED, "import " + id, "", ""));
    return new Outcome.Done<>(new Stored(checked, Optional.of(id)));
  }
}
