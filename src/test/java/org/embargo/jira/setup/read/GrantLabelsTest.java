package org.embargo.jira.setup.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.util.UserManager;
import java.lang.reflect.Proxy;
import org.embargo.core.setup.config.Grant;
import org.junit.jupiter.api.Test;

/** The keeper reads the grants of levels: none of them may stop it. */
class GrantLabelsTest {
  private final GrantLabels labels =
      new GrantLabels(
          broken(ProjectRoleManager.class),
          broken(CustomFieldManager.class),
          broken(UserManager.class));

  @Test
  void a_grant_that_cannot_be_named_is_called_by_what_is_stored() {
    assertThat(labels.grant(Grant.USER_FIELD, "customfield_10400"))
        .isEqualTo(new Grant(Grant.USER_FIELD, "customfield_10400", "userCF customfield_10400"));
    assertThat(labels.grant(Grant.USER, "jdoe").label()).isEqualTo("user jdoe");
  }

  @Test
  void a_role_whose_id_is_no_number_of_jira_is_called_by_what_is_stored() {
    String id = "99999999999999999999";

    assertThat(labels.grant(Grant.ROLE, id))
        .isEqualTo(new Grant(Grant.ROLE, id, "projectrole " + id));
  }

  @Test
  void a_grant_without_a_type_is_one_of_no_known_type() {
    assertThat(labels.grant(null, null)).isEqualTo(new Grant("", "", ""));
  }

  private static <T> T broken(Class<T> manager) {
    return manager.cast(
        Proxy.newProxyInstance(
            manager.getClassLoader(),
            new Class<?>[] {manager},
            (proxy, method, arguments) -> {
              throw new NoClassDefFoundError(method.getName());
            }));
  }
}
