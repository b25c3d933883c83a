package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Optional;
import org.embargo.app.policy.Policies;
import org.embargo.core.policy.VersionedPolicy;
import org.embargo.json.PolicyJson;

/** Projects' policies in Active Objects. */
public final class AoPolicies implements Policies {
  /** Of what was stored before versions were counted. */
  private static final int FIRST = 1;

  private final Rows rows;

  public AoPolicies(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public VersionedPolicy current(long projectId) {
    return row(projectId).map(AoPolicies::toPolicy).orElse(VersionedPolicy.DEFAULT);
  }

  @Override
  public void save(long projectId, VersionedPolicy policy) {
    String json = PolicyJson.write(policy.policy()).toString();
    ProjectPolicyRow row =
        row(projectId)
            .orElseGet(
                () ->
                    rows.create(
                        ProjectPolicyRow.class,
                        value("PROJECT_ID", projectId),
                        value("POLICY", json)));
    row.setPolicy(json);
    row.setPolicyVersion(policy.version());
    row.save();
  }

  private Optional<ProjectPolicyRow> row(long projectId) {
    return rows.one(ProjectPolicyRow.class, "PROJECT_ID = ?", projectId);
  }

  private static VersionedPolicy toPolicy(ProjectPolicyRow row) {
    int version = Optional.ofNullable(row.getPolicyVersion()).orElse(FIRST);
    return new VersionedPolicy(version, PolicyJson.readStored(row.getPolicy()));
  }
}
