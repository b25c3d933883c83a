package org.embargo.app.imports;

import java.util.Optional;
import org.embargo.app.access.SetupAdmission;
import org.embargo.app.access.SetupAdmission.Admin;
import org.embargo.app.common.Outcome;
import org.embargo.app.tracker.ProjectSetups;

/**
 * The one door to imports: for administrators of Jira, and before anything is read. What it answers
 * goes by the file and by what is public, never by a draft.
 */
public final class ImportDoor {
  private final SetupAdmission admission;
  private final ProjectSetups setups;
  private final CheckImport checkImport;
  private final Catalogue catalogue;

  public ImportDoor(
      SetupAdmission admission,
      ProjectSetups setups,
      CheckImport checkImport,
      Catalogue catalogue) {
    this.admission = admission;
    this.setups = setups;
    this.checkImport = checkImport;
    this.catalogue = catalogue;
  }

  Outcome<Admin> admit(String projectKey, Optional<String> userKey) {
    return admission.admitOfJira(projectKey, userKey);
  }

  /** What would become public. */
  Outcome<CheckedImport> check(Admin admin, ImportRequest request) {
    return setups
        .find(admin.projectId())
        .map(
            setup ->
                checkImport
                    .check(request, setup.cna(), admin.userKey())
                    .then(catalogue::refuseKnown))
        .orElseGet(() -> Outcome.conflict("", "The project is not set up."));
  }
}
