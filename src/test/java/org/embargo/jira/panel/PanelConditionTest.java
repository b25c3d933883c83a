package org.embargo.jira.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.publication.PublishDueTest.port;

import com.atlassian.jira.issue.Issue;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.embargo.app.access.DisclosureAccess;
import org.embargo.app.common.Locks;
import org.embargo.app.common.SealingClock;
import org.embargo.app.guard.Guard;
import org.embargo.app.guard.Guarded;
import org.embargo.app.register.Disclosures;
import org.embargo.app.register.Openings;
import org.embargo.app.seal.Sealable;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.MemorySetups;
import org.embargo.app.tracker.People;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R38: an ordinary issue costs nothing. A port that is asked for more than memory throws. */
@Tag("R38")
class PanelConditionTest {
  private static final long SET_UP = 1;
  private static final String SECURITY = "10";

  @ParameterizedTest(name = "{0}, {1}, parent {3}")
  @CsvSource({
    "another project,  alice,    9, 0, false",
    "another project,  bob,      9, 0, false",
    "this project,     bob,      1, 0, false",
    "this project,     anybody,  1, 0, false",
    "this project,     alice,    1, 0, true",
    "a sub-task,       alice,    1, 5, false"
  })
  void r38_an_ordinary_issue_is_shown_to_the_team_alone_and_takes_no_query(
      String what, String user, long project, long parent, boolean shown) {
    MemorySetups setups = new MemorySetups();
    setups.save(
        new ProjectSetup(
            SET_UP,
            SECURITY,
            2,
            3,
            "fixed",
            new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache")));
    Issues issues = port(Issues.class, Map.of());
    People people = port(People.class, Map.of("onSecurityTeam", given -> given[0].equals("alice")));
    Disclosures disclosures = port(Disclosures.class, Map.of("mayExist", any -> false));
    Openings openings = port(Openings.class, Map.of("mayHaveBegun", any -> false));
    Function<Object[], Object> no = any -> false;
    Guarded guarded = port(Guarded.class, Map.of("has", no, "hasPartsOf", no));
    Optional<String> reader = Optional.of(user).filter(one -> !one.equals("anybody"));

    PanelCondition condition =
        new PanelCondition(
            new DisclosureAccess(issues, people, setups, disclosures, openings),
            new Sealable(
                issues,
                setups,
                people,
                new Guard(
                    setups,
                    guarded,
                    issues,
                    openings,
                    new SealingClock(Instant::now, Clock.systemUTC())),
                port(Locks.class, Map.of())),
            port(CurrentUser.class, Map.of("key", any -> reader)));

    assertThat(condition.shouldDisplay(Map.of("issue", issue(project, parent))))
        .as(what)
        .isEqualTo(shown);
  }

  private static Issue issue(long project, long parent) {
    return (Issue)
        Proxy.newProxyInstance(
            Issue.class.getClassLoader(),
            new Class<?>[] {Issue.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getId" -> 7L;
                  case "getKey" -> "KEY-7";
                  case "getProjectId" -> project;
                  case "getIssueTypeId" -> "11";
                  case "getParentId" -> parent == 0 ? null : parent;
                  case "getSecurityLevelId" -> null;
                  default -> throw new IllegalStateException("asked for " + method.getName());
                });
  }
}
