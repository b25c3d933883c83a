package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Optional;
import org.embargo.app.json.PolicyJson;
import org.embargo.app.policy.Policies;
import org.embargo.core.policy.ProjectPolicy;

/** Projects' policies in Active Objects. */
public final class AoPolicies implements Policies {
  private final Rows rows;

  public AoPolicies(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public ProjectPolicy of(long projectId) {
    return row(projectId).map(AoPolicies::toPolicy).orElse(ProjectPolicy.DEFAULT);
  }

  @Override
  public void save(long projectId, ProjectPolicy policy) {
    String json = PolicyJson.write(policy).toString();
    Optional<ProjectPolicyRow> present = row(projectId);
    if (present.isEmpty()) {
      rows.create(ProjectPolicyRow.class, value("PROJECT_ID", projectId), value("POLICY", json));
    } else {
      present.get().setPolicy(json);
      present.get().save();
    }
  }

  private Optional<ProjectPolicyRow> row(long projectId) {
    return rows.one(ProjectPolicyRow.class, "PROJECT_ID = ?", projectId);
  }

  private static ProjectPolicy toPolicy(ProjectPolicyRow row) {
    return PolicyJson.read(row.getPolicy())
        .fold(
            policy -> policy,
            refused -> {
              throw new IllegalStateException("a stored policy cannot be read: " + refused);
            });
  }
}
