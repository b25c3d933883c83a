package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.embargo.sandbox.osgi.Needs;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decision 26, for each optional service alone: it goes while Jira runs, and comes back. */
@Tag("R35")
class OneMissingPartIT {
  private static final String MESSAGE = "is not available in this Jira";
  private static final String MAIL = "com.atlassian.mail.queue.MailQueue";

  /**
   * Whom nobody asks for anything: the keeper does without the one, and mail waits for the other.
   */
  private static final Set<String> SILENT =
      Set.of("com.atlassian.jira.database.DatabaseAccessor", MAIL);

  /** Statuses belong to all projects, so a second setup makes none. */
  private static final String FOR_THE_FIRST_SETUP =
      "com.atlassian.jira.config.StatusCategoryManager";

  private static final Sandbox SANDBOX = SandboxFixture.start(SandboxFixture.temporaryDirectory());
  private static final SealedProject LEGACY = new SealedProject(SANDBOX);

  static {
    LEGACY.setUp();
  }

  private final Client admin = LEGACY.web.as("admin");
  private final Client lead = LEGACY.web.as("security-lead");

  @AfterAll
  static void close() {
    LEGACY.close();
  }

  static List<String> services() throws IOException {
    return Needs.of(SandboxFixture.bundle()).optionalServices();
  }

  @ParameterizedTest
  @MethodSource("services")
  void sealing_does_without_and_the_part_says_so(String service) throws Exception {
    String key;
    AutoCloseable withdrawn = SANDBOX.withdraw(service);
    try {
      key = LEGACY.file();
      LEGACY.assertSealed(key);
      LEGACY.openByCode(key);
      LEGACY.minuteLater();
      LEGACY.assertSealed(key);
      assertThat(lead.get(SandboxFixture.DISCLOSURE + key).status()).isEqualTo(200);
      assertThat(lead.get("/plugins/servlet/embargo/issue/" + key).status()).isEqualTo(200);
      if (FOR_THE_FIRST_SETUP.equals(service)) {
        refusesTheFirstSetup();
      } else if (!SILENT.contains(service)) {
        assertThat(Stream.concat(read(key), changed()).anyMatch(OneMissingPartIT::refuses))
            .as(service)
            .isTrue();
      }
    } finally {
      withdrawn.close();
    }
    undo();
    assertThat(read(key)).noneMatch(OneMissingPartIT::refuses).allMatch(one -> one.status() == 200);
  }

  @Test
  void what_the_team_is_to_know_is_mailed_when_there_is_mail_again() throws Exception {
    LEGACY.minuteLater();
    int before = LEGACY.outgoing().size();
    ObjectNode policy = (ObjectNode) admin.get("/rest/embargo/1.0/project/LEGACY/policy").json();
    AutoCloseable withdrawn = SANDBOX.withdraw(MAIL);
    try {
      done(admin.put("/rest/embargo/1.0/project/LEGACY/policy", policy.put("longestDays", 91)));
      LEGACY.minuteLater();
      assertThat(LEGACY.outgoing()).hasSize(before);
    } finally {
      withdrawn.close();
    }
    LEGACY.minuteLater();

    assertThat(LEGACY.outgoing()).hasSizeGreaterThan(before);
  }

  @Test
  void a_breach_is_mailed_once_when_there_is_mail_again() throws Exception {
    String key = LEGACY.file();
    AutoCloseable withdrawn = SANDBOX.withdraw(MAIL);
    try {
      LEGACY.openByCode(key);
      for (int i = 0; i < 4; i++) {
        LEGACY.minuteLater();
      }
      assertThat(mailsAbout(key)).isZero();
    } finally {
      withdrawn.close();
    }
    for (int i = 0; i < 3; i++) {
      LEGACY.minuteLater();
    }

    assertThat(mailsAbout(key)).isEqualTo(ProjectNews.TEAM.size());
  }

  private static long mailsAbout(String key) {
    return LEGACY.outgoing().stream()
        .filter(mail -> mail.text().contains(key + " is sealed"))
        .count();
  }

  private static boolean refuses(Reply reply) {
    return reply.body().contains(MESSAGE);
  }

  private Stream<Reply> read(String key) {
    return Stream.of(
            Steps.setup("LEGACY") + "/plan",
            "/rest/embargo/1.0/project/LEGACY/leaks",
            SandboxFixture.DISCLOSURE + key + "/audience",
            SandboxFixture.DISCLOSURE + key + "/exposure")
        .map(path -> (path.startsWith(SandboxFixture.DISCLOSURE) ? lead : admin).get(path));
  }

  /** What only a change needs stops the plan at its step, or refuses a setup in ids. */
  private Stream<Reply> changed() {
    ObjectNode setup = (ObjectNode) admin.get(Steps.setup("LEGACY")).json();
    return Stream.of(1, 2)
        .map(
            way ->
                way == 1 ? admin.put(Steps.setup("LEGACY"), setup) : LEGACY.steps.setUp("ARCHIVE"));
  }

  private static void refusesTheFirstSetup() throws Exception {
    Sandbox fresh = SandboxFixture.start(SandboxFixture.temporaryDirectory());
    try (SealedProject project = new SealedProject(fresh)) {
      done(project.steps.clock(SandboxFixture.NOW));
      AutoCloseable withdrawn = fresh.withdraw(FOR_THE_FIRST_SETUP);
      assertThat(project.steps.setUp("LEGACY")).matches(OneMissingPartIT::refuses);
      withdrawn.close();
      assertThat(project.steps.setUp("LEGACY").status()).isEqualTo(200);
    }
  }

  private void undo() {
    admin.delete(Steps.setup("ARCHIVE") + "/steps");
  }
}
