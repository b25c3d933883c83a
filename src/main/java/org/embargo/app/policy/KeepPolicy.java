package org.embargo.app.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.embargo.app.Locks;
import org.embargo.app.Outcome;
import org.embargo.app.setup.SetupAdmission;
import org.embargo.app.setup.SetupAdmission.Admin;
import org.embargo.core.policy.ProjectPolicy;

/** Shows and changes a project's policy, for who administers the project. */
public final class KeepPolicy {
  private final SetupAdmission admission;
  private final Policies policies;
  private final Locks locks;

  public KeepPolicy(SetupAdmission admission, Policies policies, Locks locks) {
    this.admission = admission;
    this.policies = policies;
    this.locks = locks;
  }

  public Outcome<ProjectPolicy> show(String projectKey, Optional<String> userKey) {
    return admission.admitTo(projectKey, userKey).map(policies::of);
  }

  /**
   * @param seen what the policy was when somebody looked; refused when it is another one by now
   */
  public Outcome<ProjectPolicy> change(
      String projectKey,
      Optional<String> userKey,
      ProjectPolicy policy,
      Predicate<ProjectPolicy> seen) {
    return admission
        .admit(projectKey, userKey)
        .then(
            admin ->
                locks.whileHolding(
                    List.of(Locks.ofProject(admin.projectId())),
                    () -> change(admin, policy, seen)));
  }

  private Outcome<ProjectPolicy> change(
      Admin admin, ProjectPolicy policy, Predicate<ProjectPolicy> seen) {
    ProjectPolicy present = policies.of(admin.projectId());
    if (!seen.test(present)) {
      return Outcome.conflict("", "Somebody else has changed the policy meanwhile.");
    }
    if (policy.publication().isLaxerThan(present.publication()) && !admin.ofJira()) {
      return Outcome.forbidden("That one person is enough is for an administrator of Jira to say.");
    }
    policies.save(admin.projectId(), policy);
    return new Outcome.Done<>(policy);
  }
}
