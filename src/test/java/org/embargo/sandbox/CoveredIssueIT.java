package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.ADVISORIES;
import static org.embargo.sandbox.SandboxFixture.DISCLOSURE;
import static org.embargo.sandbox.SandboxFixture.NOW;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * R27: an issue that an advisory covers is deleted or moved to another project. Before the first
 * publication that blocks; afterwards the team can still correct and withdraw.
 */
@Tag("R19")
@Tag("R27")
class CoveredIssueIT {
  private static final SealedProject LEGACY = new SealedProject();
  private static final String DRAFT = "/plugins/servlet/embargo/draft/";
  private static Instant now = NOW.plus(Duration.ofDays(1));

  private final ObjectNode usual =
      (ObjectNode) done(LEGACY.web.as("admin").get(Steps.policy("LEGACY"))).json();
  private final ObjectNode advisory = SandboxFixture.advisory();
  private String key = "";
  private String other = "";

  @BeforeAll
  static void another_project_is_set_up() {
    done(LEGACY.steps.setUp("CLOUDSTACK"));
    LEGACY.minuteLater();
  }

  /** Of version 2: the draft, and the list. Two persons, and neither issue waits for a fix. */
  @BeforeEach
  void an_advisory_covers_two_issues() {
    pass(Duration.ofMinutes(1));
    key = LEGACY.file();
    other = LEGACY.file();
    done(LEGACY.steps.draft("security-lead", key, 0, advisory));
    done(LEGACY.web.as("security-lead").put(covers(other), ""));
    withoutFix(other);
  }

  @AfterEach
  void as_it_was() {
    done(LEGACY.steps.changePolicy("LEGACY", usual));
  }

  @AfterAll
  static void close() {
    LEGACY.close();
  }

  @Test
  void r27_one_that_moves_before_the_publication_blocks_until_it_is_off_the_list() {
    done(LEGACY.steps.embargo("security-lead", key, now.plus(Duration.ofDays(1))));
    withoutFix(key);
    done(LEGACY.steps.approve("security-member", key));
    String id = LEGACY.id(other);
    moved(other);
    pass(Duration.ofDays(2));

    assertThat(page().status()).isEqualTo(404);
    assertThat(LEGACY.steps.blockers(key))
        .containsExactlyInAnyOrder("COVERED_ISSUE_MOVED", "APPROVED_PROJECT_CHANGED");
    Reply refused = LEGACY.steps.approve("security-member", key);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("was moved to another project");
    assertThat(covered()).containsExactly(id);

    done(takeOff("security-lead", id));
    assertThat(LEGACY.steps.approve("security-lead", key).status()).isEqualTo(403);
    done(LEGACY.steps.approve("security-member", key));
    assertThat(page().status()).isEqualTo(200);
  }

  /** Its versions there are the other project's. */
  @Test
  void r27_of_one_that_has_moved_the_draft_says_that_and_not_what_it_waits_for() {
    withoutFix(key);
    String id = LEGACY.id(other);
    String moved = moved(other);
    String version = "9.4-secret";
    LEGACY.steps.version(version);
    String before = LEGACY.steps.disclosure("security-lead", key).json().path("basis").asText();
    ObjectNode edit = Client.object();
    edit.putObject("fields").putArray("fixVersions").addObject().put("name", version);
    done(LEGACY.web.as("security-lead").put("/rest/api/2/issue/" + moved, edit));

    String page = LEGACY.web.as("security-member").get(DRAFT + key).body();

    assertThat(page).contains(id).doesNotContain(version, moved, "value=\"approval\"");
    assertThat(LEGACY.steps.disclosure("security-lead", key).json().path("basis").asText())
        .isEqualTo(before);
  }

  @Test
  void r27_a_correction_goes_out_after_a_covered_issue_was_deleted() {
    publish();
    String id = LEGACY.id(other);
    LEGACY.discard(other);
    done(correct(2, "title", "Put right"));
    assertThat(LEGACY.steps.approve("security-member", key).body()).contains("was deleted");

    assertThat(takeOff("reporter", id).status()).isEqualTo(403);
    assertThat(takeOff("developer", id).status()).isEqualTo(404);
    done(takeOff("security-lead", id));

    assertThat(covered()).isEmpty();
    assertThat(LEGACY.steps.blockers(key)).containsExactly("NOT_APPROVED");
    assertThat(page().body()).doesNotContain("Put right");
    assertThat(LEGACY.steps.approve("security-lead", key).status()).isEqualTo(403);
    done(LEGACY.steps.approve("security-member", key));
    assertThat(page().body()).contains("Put right");
    assertThat(LEGACY.log(key)).contains("ISSUE_UNCOVERED " + id);
    assertThat(takeOff("security-lead", id).status()).isEqualTo(400);
  }

  @Test
  void r27_a_correction_goes_out_after_a_covered_issue_was_moved_to_another_project() {
    publish();
    String id = LEGACY.id(other);
    String moved = moved(other);
    done(correct(2, "title", "Put right"));
    assertThat(LEGACY.steps.blockers(key))
        .containsExactlyInAnyOrder("COVERED_ISSUE_MOVED", "NOT_APPROVED");

    done(takeOff("security-lead", id));
    done(LEGACY.steps.approve("security-member", key));

    assertThat(page().body()).contains("Put right");
    // What was published with it stays so: for its reporter, and no embargo is begun again.
    JsonNode shown = LEGACY.steps.disclosure("reporter", moved).json();
    assertThat(shown.at("/disclosedWith/0/published/cveId").asText())
        .isEqualTo(advisory.path("cveId").asText());
    assertThat(LEGACY.steps.embargo("security-lead", moved, now.plus(Duration.ofDays(9))).status())
        .isEqualTo(409);
    assertThat(LEGACY.log(moved))
        .anyMatch(line -> line.matches("ISSUE_UNCOVERED by the advisory with the id [0-9]+"))
        .noneMatch(line -> line.contains("revision 2"));
  }

  /** The security team of one project learns no key of another project's issue. */
  @Test
  void r27_where_the_advisory_has_moved_the_history_of_a_covered_issue_names_no_key_of_it() {
    publish();
    String moved = moved(key);
    ObjectNode withdrawn = advisory.deepCopy().put("withdrawn", "There never was a hole.");
    done(LEGACY.steps.draft("security-lead", moved, 2, withdrawn));
    done(LEGACY.steps.approve("security-member", moved));
    assertThat(page().body()).contains("<h2>Withdrawn</h2>");
    String covers = DISCLOSURE + moved + "/covers/" + LEGACY.id(other);
    done(LEGACY.web.as("security-lead").delete(covers));

    String cveId = advisory.path("cveId").asText();
    assertThat(LEGACY.log(other))
        .contains(
            "PUBLISHED " + cveId + " revision 1, of " + key, "PUBLISHED " + cveId + " revision 2")
        .anyMatch(line -> line.matches("ISSUE_UNCOVERED by the advisory with the id [0-9]+"));
    assertThat(LEGACY.steps.disclosure("security-lead", other).body()).doesNotContain(moved);
    assertThat(LEGACY.web.as("security-lead").get("/browse/" + other).body()).doesNotContain(moved);
    assertThat(LEGACY.web.as("security-lead").get("/plugins/servlet/embargo/issue/" + other).body())
        .doesNotContain(moved);
  }

  @Test
  void r27_one_that_is_still_here_stays_on_the_list_of_what_is_public() {
    publish();

    Reply refused = takeOff("security-lead", other);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("comes too late");
    assertThat(covered()).containsExactly(other);
  }

  @Test
  void r27_a_withdrawal_waits_for_no_issue() {
    publish();
    LEGACY.discard(other);
    done(LEGACY.web.as("security-lead").delete(DISCLOSURE + key + "/without-fix"));
    done(correct(2, "withdrawn", "There never was a hole."));
    assertThat(LEGACY.steps.blockers(key)).containsExactly("NOT_APPROVED");
    assertThat(LEGACY.steps.approve("security-lead", key).status()).isEqualTo(403);

    done(LEGACY.steps.approve("security-member", key));

    assertThat(page().body()).contains("<h2>Withdrawn</h2>", "never was a hole");
  }

  /** New words are a correction, whatever they are called. */
  @Test
  void r27_a_withdrawal_that_says_something_new_waits_for_every_issue() {
    publish();
    LEGACY.discard(other);
    advisory.put("withdrawn", "There never was a hole.");
    done(correct(2, "description", "And here is how it works."));

    assertThat(LEGACY.steps.blockers(key)).contains("COVERED_ISSUE_GONE");
    assertThat(LEGACY.steps.approve("security-member", key).status()).isEqualTo(409);
  }

  /** It was to be opened by what two persons have approved; what they approve now says nothing. */
  @Test
  @Tag("R14")
  void r14_one_that_was_taken_off_the_list_stays_private_when_it_comes_back() {
    done(LEGACY.steps.changePolicy("LEGACY", usual.deepCopy().put("openIssueAfterDays", 1)));
    withoutFix(key);
    approveOpening();
    String id = LEGACY.id(other);
    String moved = moved(other);
    done(takeOff("security-lead", id));
    approveOpening();

    String back = moved(moved, "LEGACY");
    pass(Duration.ofDays(2));

    LEGACY.assertSealed(back);
    JsonNode opening = LEGACY.web.as("security-lead").get(DISCLOSURE + back + "/opening").json();
    assertThat(opening.path("obstacles").toString()).contains("UNSETTLED");
    assertThat(LEGACY.seers(key)).contains("developer");
  }

  /** Whatever the withdrawal does not wait for is no reason to open what was reopened. */
  @Test
  @Tag("R14")
  void r14_an_issue_that_is_reopened_stays_private_after_a_withdrawal() {
    done(LEGACY.steps.changePolicy("LEGACY", usual.deepCopy().put("openIssueAfterDays", 1)));
    withoutFix(key);
    approveOpening();
    done(LEGACY.web.as("security-lead").delete(DISCLOSURE + other + "/without-fix"));
    done(correct(2, "withdrawn", "There never was a hole."));
    approveOpening();
    assertThat(page().body()).contains("<h2>Withdrawn</h2>");
    pass(Duration.ofDays(2));

    LEGACY.assertSealed(key);
    LEGACY.assertSealed(other);
  }

  private void publish() {
    withoutFix(key);
    done(LEGACY.steps.approve("security-member", key));
    assertThat(page().status()).isEqualTo(200);
  }

  private void approveOpening() {
    ObjectNode yes = Steps.yesTo(LEGACY.steps.disclosure("security-member", key).json());
    yes.put("openIssueAfterDays", 1);
    done(LEGACY.web.as("security-member").post(DISCLOSURE + key + "/approval", yes));
  }

  private Reply correct(int basedOn, String field, String text) {
    ObjectNode changed = advisory.deepCopy().put(field, text);
    return LEGACY.steps.draft("security-lead", key, basedOn, changed);
  }

  private Reply takeOff(String user, String one) {
    return LEGACY.web.as(user).delete(covers(one));
  }

  private String covers(String one) {
    return DISCLOSURE + key + "/covers/" + one;
  }

  private List<String> covered() {
    JsonNode covers = LEGACY.steps.disclosure("security-lead", key).json().path("covers");
    return StreamSupport.stream(covers.spliterator(), false).map(JsonNode::asText).toList();
  }

  private Reply page() {
    return LEGACY.web.get(ADVISORIES + advisory.path("cveId").asText());
  }

  private static void withoutFix(String issue) {
    ObjectNode reason = Client.object().put("reason", "There will be no fix");
    done(LEGACY.web.as("security-lead").post(DISCLOSURE + issue + "/without-fix", reason));
  }

  /** Gives its new key. */
  private static String moved(String issue) {
    return moved(issue, "CLOUDSTACK");
  }

  private static String moved(String issue, String project) {
    ObjectNode target =
        Client.object().put("project", project).put("issuetype", SealedProject.TYPE);
    return SealedProject.key(
        done(LEGACY.web.as("security-lead").post(SealedProject.WIZARD + issue + "/move", target)));
  }

  private static void pass(Duration time) {
    now = now.plus(time);
    done(LEGACY.steps.clock(now));
  }
}
