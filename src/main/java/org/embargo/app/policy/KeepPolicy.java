package org.embargo.app.policy;

import java.util.List;
import java.util.Optional;
import org.embargo.app.Locks;
import org.embargo.app.Outcome;
import org.embargo.app.setup.SetupAdmission;
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

  public Outcome<ProjectPolicy> change(
      String projectKey, Optional<String> userKey, ProjectPolicy policy) {
    return admission
        .admitTo(projectKey, userKey)
        .map(
            project ->
                locks.whileHolding(
                    List.of(Locks.ofProject(project)),
                    () -> {
                      policies.save(project, policy);
                      return policy;
                    }));
  }
}
