package org.embargo.jira.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleActors;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.mail.queue.SingleMailQueueItem;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.sandbox.jira.User;
import org.junit.jupiter.api.Test;

/** Whoever is told that a mail failed sends it again: nobody may have got it then. */
class JiraTeamMailTest {
  private static final ProjectSetup SETUP =
      new ProjectSetup(
          10, "security", 20, 30, "fixed", new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "a1"));
  private static final User LEAD = new User("k1", "lead", "Lea Lead", true);
  private static final User MEMBER = new User("k2", "member", "Mo Member", true);
  private static final User FORMER = new User("k3", "former", "Fay Former", false);

  private final Set<ApplicationUser> members = new LinkedHashSet<>();
  private final List<String> queued = new ArrayList<>();
  private boolean queueIsGone;

  private final JiraTeamMail mail =
      new JiraTeamMail(
          item -> {
            if (queueIsGone) {
              throw new IllegalStateException("no queue");
            }
            queued.add(((SingleMailQueueItem) item).getEmail().getTo());
          },
          answering(
              ProjectManager.class, Map.of("getProjectObj", answering(Project.class, Map.of()))),
          answering(
              ProjectRoleManager.class,
              Map.of(
                  "getProjectRole",
                  answering(ProjectRole.class, Map.of()),
                  "getProjectRoleActors",
                  answering(ProjectRoleActors.class, Map.of("getApplicationUsers", members)))),
          answering(UserManager.class, Map.of()));

  /** Somebody whom the user directory cannot tell about now. */
  private record Unreadable() implements ApplicationUser {
    @Override
    public String getKey() {
      return "k4";
    }

    @Override
    public String getName() {
      return "unreadable";
    }

    @Override
    public boolean isActive() {
      return true;
    }

    @Override
    public String getEmailAddress() {
      throw new IllegalStateException("the directory does not answer");
    }

    @Override
    public String getDisplayName() {
      return "Una Unreadable";
    }
  }

  @Test
  void each_active_member_gets_one_mail() {
    members.addAll(List.of(LEAD, FORMER, MEMBER));

    send(Set.of());

    assertThat(queued).containsExactly("lead@example.org", "member@example.org");
  }

  @Test
  void a_member_whose_address_cannot_be_read_keeps_nobody_else_from_being_mailed_once() {
    members.addAll(List.of(LEAD, new Unreadable(), MEMBER));

    send(Set.of());

    assertThat(queued).containsExactly("lead@example.org", "member@example.org");
  }

  @Test
  void somebody_besides_who_cannot_be_read_keeps_nobody_from_being_mailed_once() {
    members.add(LEAD);

    send(Set.of("whom the user manager fails at"));

    assertThat(queued).containsExactly("lead@example.org");
  }

  @Test
  void where_no_address_can_be_read_the_mail_has_failed() {
    members.addAll(List.of(FORMER, new Unreadable()));

    assertThatThrownBy(() -> send(Set.of())).hasMessage("no address can be read");
  }

  @Test
  void without_anybody_who_has_an_address_there_is_nothing_to_send() {
    members.add(FORMER);

    send(Set.of());

    assertThat(queued).isEmpty();
  }

  @Test
  void without_a_queue_the_mail_has_failed() {
    members.add(LEAD);
    queueIsGone = true;

    assertThatThrownBy(() -> send(Set.of())).hasMessage("no queue");
  }

  private void send(Set<String> others) {
    mail.send(Optional.of(SETUP), others, "subject", "text");
  }

  /** Fails at all else. */
  private static <T> T answering(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (!answers.containsKey(method.getName())) {
                throw new IllegalStateException(method.getName());
              }
              return answers.get(method.getName());
            }));
  }
}
