package org.embargo.app.imports;

import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.Outcome;
import org.embargo.app.ProjectSetups;
import org.embargo.app.PublishDue;
import org.embargo.app.Reason;
import org.embargo.app.setup.SetupAdmission;
import org.embargo.app.setup.SetupAdmission.Admin;
import org.embargo.core.advisory.CveId;
import org.embargo.core.disclosure.Problem;

/**
 * Takes in the advisories that a project has published before. No second person approves them, and
 * so it takes an administrator of Jira.
 */
public final class ImportAdvisory {
  private final SetupAdmission admission;
  private final ProjectSetups setups;
  private final CheckImport checkImport;
  private final Catalogue catalogue;
  private final PublishDue publishDue;

  public ImportAdvisory(
      SetupAdmission admission,
      ProjectSetups setups,
      CheckImport checkImport,
      Catalogue catalogue,
      PublishDue publishDue) {
    this.admission = admission;
    this.setups = setups;
    this.checkImport = checkImport;
    this.catalogue = catalogue;
    this.publishDue = publishDue;
  }

  /** What would become public; nothing is stored. */
  public Outcome<CheckedImport> check(
      String projectKey, Optional<String> userKey, ImportRequest request) {
    return admission.admitOfJira(projectKey, userKey).then(admin -> check(admin, request));
  }

  /** Makes it public on this site. */
  public Outcome<CheckedImport> store(
      String projectKey, Optional<String> userKey, ImportRequest request) {
    Outcome<CheckedImport> outcome =
        admission
            .admitOfJira(projectKey, userKey)
            .then(
                admin ->
                    check(admin, request)
                        .then(checked -> store(admin, checked, request.despite())));
    outcome.asOptional().ifPresent(done -> publishDue.run());
    return outcome;
  }

  private Outcome<CheckedImport> check(Admin admin, ImportRequest request) {
    return setups
        .find(admin.projectId())
        .map(
            setup ->
                checkImport.check(request, setup.cna(), admin.userKey()).then(this::refuseKnown))
        .orElseGet(() -> Outcome.conflict("", "The project is not set up."));
  }

  private Outcome<CheckedImport> refuseKnown(CheckedImport checked) {
    CveId cveId = checked.advisory().cveId().orElseThrow();
    return catalogue.has(cveId) ? Catalogue.known() : new Outcome.Done<>(checked);
  }

  private Outcome<CheckedImport> store(Admin admin, CheckedImport checked, String despite) {
    if (!checked.leaks().isEmpty() && despite.isBlank()) {
      return Outcome.invalid(
          Stream.concat(
                  checked.leaks().stream(),
                  Stream.of(new Problem("despite", "has to say why the public may read that")))
              .toList());
    }
    return (despite.isBlank() ? new Outcome.Done<>("") : Reason.check(despite))
        .then(why -> catalogue.enter(checked, admin.projectId(), admin.userKey(), why))
        .map(done -> checked);
  }
}
