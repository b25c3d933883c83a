package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.NOW;
import static org.embargo.sandbox.SandboxFixture.done;

import java.util.List;
import org.embargo.sandbox.db.Database;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many statements about our tables a view takes. The numbers are what they are today: whoever
 * changes one says why.
 */
class PageQueriesIT {
  private static final int OTHERS = 5;

  private static final OwnStatements STATEMENTS = new OwnStatements();
  private static final Sandbox SANDBOX = start();
  private static final Client WEB = Client.anonymous(SANDBOX.baseUrl());
  private static final Steps STEPS = new Steps(WEB);
  private static final String KEY = prepare();

  private static Sandbox start() {
    try {
      var data = SandboxFixture.temporaryDirectory();
      return new Sandbox(SandboxFixture.bundle(), data, new Database(data, STATEMENTS::around), 0);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String prepare() {
    done(STEPS.clock(NOW));
    done(STEPS.setUp());
    String key = sealedIssueWithDraft();
    for (int i = 0; i < OTHERS; i++) {
      sealedIssueWithDraft();
    }
    return key;
  }

  private static String sealedIssueWithDraft() {
    String key =
        done(STEPS.file("reporter", "Security Vulnerability", "Hole", "Secret details"))
            .json()
            .path("key")
            .asText();
    done(STEPS.draft("security-lead", key, 0, SandboxFixture.advisory()));
    return key;
  }

  @ParameterizedTest
  @CsvSource({
    "/browse/, security-lead, 38",
    "/browse/, reporter, 31",
    "/plugins/servlet/embargo/issue/, security-lead, 39",
    "/plugins/servlet/embargo/issue/, reporter, 31",
    "/plugins/servlet/embargo/draft/, security-lead, 18",
    "/rest/embargo/1.0/issue/, security-lead, 34",
    "/rest/embargo/1.0/issue/, outsider, 1",
  })
  void a_view_of_a_sealed_issue_takes_as_many_statements_as_it_did(
      String door, String user, int statements) {
    WEB.as(user).get(door + KEY);
    STATEMENTS.take();

    WEB.as(user).get(door + KEY);

    List<String> heard = STATEMENTS.take();
    assertThat(heard).as(String.join("\n", heard)).hasSize(statements);
  }
}
