package org.embargo.app.policy;

import java.util.List;
import java.util.Optional;
import org.embargo.app.access.SetupAdmission;
import org.embargo.app.access.SetupAdmission.Admin;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Outcome;
import org.embargo.app.project.ProjectJournal;
import org.embargo.app.project.Settings;
import org.embargo.core.policy.VersionedPolicy;

/**
 * Shows and changes a project's policy, for who administers the project. Every change stands in the
 * project's log.
 */
public final class KeepPolicy {
  private final SetupAdmission admission;
  private final Policies policies;
  private final ProjectJournal journal;
  private final Settings settings;
  private final Locks locks;

  public KeepPolicy(
      SetupAdmission admission,
      Policies policies,
      ProjectJournal journal,
      Settings settings,
      Locks locks) {
    this.admission = admission;
    this.policies = policies;
    this.journal = journal;
    this.settings = settings;
    this.locks = locks;
  }

  /** Whether somebody may see and change it. */
  public boolean isFor(String projectKey, Optional<String> userKey) {
    return admission.admitTo(projectKey, userKey).asOptional().isPresent();
  }

  public Outcome<VersionedPolicy> show(String projectKey, Optional<String> userKey) {
    return admission.admitTo(projectKey, userKey).map(policies::current);
  }

  /**
   * @param wanted the policy, and the version that was changed; refused as a conflict when somebody
   *     else has changed the policy since
   */
  public Outcome<VersionedPolicy> change(
      String projectKey, Optional<String> userKey, VersionedPolicy wanted) {
    return admission
        .admit(projectKey, userKey)
        .then(
            admin ->
                locks.whileHolding(
                    List.of(Locks.ofProject(admin.projectId())), () -> change(admin, wanted)));
  }

  private Outcome<VersionedPolicy> change(Admin admin, VersionedPolicy wanted) {
    VersionedPolicy present = policies.current(admin.projectId());
    if (wanted.version() != present.version()) {
      return Outcome.conflict(
          "version",
          "is "
              + wanted.version()
              + ", but somebody else has changed the policy: it is at version "
              + present.version()
              + " by now");
    }
    if (wanted.policy().publication().isLaxerThan(present.policy().publication())
        && !admin.ofJira()) {
      return Outcome.forbidden("That one person is enough is for an administrator of Jira to say.");
    }
    return new Outcome.Done<>(
        wanted.policy().equals(present.policy()) ? present : store(admin, present, wanted));
  }

  private VersionedPolicy store(Admin admin, VersionedPolicy present, VersionedPolicy wanted) {
    VersionedPolicy next = present.next(wanted.policy());
    policies.save(admin.projectId(), next);
    journal.note(
        journal.now(), admin.projectId(), admin.userKey(), settings.ofPolicy(present, next));
    return next;
  }
}
