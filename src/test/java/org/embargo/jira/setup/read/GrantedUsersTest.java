package org.embargo.jira.setup.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.embargo.core.setup.config.Grant;
import org.embargo.jira.setup.ConfiguredJira;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.jira.config.GroupRow;
import org.embargo.sandbox.jira.config.Jira;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of grants that no level of the sandbox has. */
class GrantedUsersTest {
  private static final String FIELD = "customfield_10400";

  private final Jira jira = new ConfiguredJira().jira();
  private final GrantedUsers granted =
      new GrantedUsers(
          jira.get(UserManager.class),
          jira.get(GroupManager.class),
          jira.get(ProjectRoleManager.class),
          new FieldsById(jira.get(CustomFieldManager.class)));

  @Test
  void a_field_of_groups_lets_their_members_in() {
    jira.tables()
        .groups
        .put(new GroupRow(900, "experts", List.of(Demo.key("outsider")), List.of()));

    assertThat(names(Grant.GROUP_FIELD, FIELD, List.of(group("experts"))))
        .hasValue(List.of("outsider"));
    assertThat(names(Grant.GROUP_FIELD, FIELD, group("experts"))).hasValue(List.of("outsider"));
    assertThat(names(Grant.GROUP_FIELD, FIELD, null)).hasValue(List.of());
    assertThat(names(Grant.GROUP_FIELD, "customfield_99999", List.of(group("experts"))))
        .hasValue(List.of());
  }

  @Test
  void what_else_a_field_names_may_be_anybody() {
    assertThat(names(Grant.GROUP_FIELD, FIELD, List.of("experts"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"not known", "GROUPCF", "", "portalCustomer"})
  void a_kind_that_is_not_known_may_let_in_anybody(String type) {
    assertThat(names(type, FIELD, null)).isEmpty();
  }

  private Optional<List<String>> names(String type, String parameter, Object value) {
    return granted
        .by(new Grant(type, parameter, type), issueWith(value))
        .map(users -> users.stream().map(ApplicationUser::getName).toList());
  }

  private static Group group(String name) {
    return () -> name;
  }

  /** Of which nothing but the field is asked. */
  private static Issue issueWith(Object value) {
    return (Issue)
        Proxy.newProxyInstance(
            Issue.class.getClassLoader(),
            new Class<?>[] {Issue.class},
            (issue, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("getCustomFieldValue");
              return value;
            });
  }
}
