package org.embargo.sandbox.story;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.story.Client.Reply;

/** Plays real vulnerabilities from the report to the public advisory, and says what it saw. */
public final class Story {
  private static final List<String> ALLOWED =
      List.of("reporter", "security-lead", "security-member");
  private static final List<String> NOT_ALLOWED = List.of("developer", "admin", "outsider", "");
  private static final String ADVISORIES = "/plugins/servlet/advisories/";

  /** Its fix is late, and one of its releases is taken back for a day. */
  private static final String DELAYED = "CVE-2024-45219";

  /** Somebody talks before its embargo is over. */
  private static final String LEAKED = "CVE-2024-45693";

  private static final Duration WEEK = Duration.ofDays(7);

  private final Client web;
  private final Steps steps;
  private final PrintStream out;
  private int checked;
  private int failed;

  public Story(String baseUrl, PrintStream out) {
    this.web = Client.anonymous(baseUrl);
    this.steps = new Steps(web);
    this.out = out;
  }

  /** Whether every expectation held. */
  public boolean play() {
    Instant start = Instant.now();
    setUp();
    Case.IDS.stream().map(Case::load).forEach(this::play);
    expect("the clock goes on", steps.letClockGo().status() == 200);
    double seconds = (Instant.now().toEpochMilli() - start.toEpochMilli()) / 1000.0;
    out.printf(
        Locale.ROOT, "%nStory: %d expectations, %d failed, %.1f s%n", checked, failed, seconds);
    return failed == 0;
  }

  /** From an empty project, by REST alone. */
  private void setUp() {
    Client admin = web.as("admin");
    String setup = Steps.setup(Demo.PROJECT_KEY);
    Reply plan = admin.post(setup + "/plan", Steps.choices());
    out.println("the plan for " + Demo.PROJECT_KEY + ", as the admin reads it:");
    plan.json().path("steps").forEach(step -> out.println("  " + step.path("what").asText()));
    boolean first = !plan.json().path("empty").asBoolean();
    expect(
        first ? "nobody can file a report before" : "there is nothing left to do",
        first == !offersTheType());
    if (first) {
      // Who is on the team counts from then on, for the earliest of the cases too.
      Case.IDS.stream()
          .map(id -> Case.load(id).reportedAt())
          .min(Comparator.naturalOrder())
          .ifPresent(steps::clock);
    }
    expect("the admin applies it", steps.setUp().status() == 200);
    expect("the project offers the type", offersTheType());
    expect(
        "read back, a new security issue would be sealed",
        admin.get(setup + "/steps").json().path("wouldSeal").asBoolean());
  }

  private boolean offersTheType() {
    return web.as("reporter")
        .get("/rest/api/2/project/" + Demo.PROJECT_KEY)
        .json()
        .path("issueTypes")
        .findValuesAsText("name")
        .contains("Security Vulnerability");
  }

  private void play(Case one) {
    out.printf("%n%s  %s%n", one.cveId(), one.advisory().path("title").asText());
    if (page(one).status() == 200) {
      out.println("  public since an earlier run: looking only whether all is as it was left");
      String key = keyOf(one);
      expectSealed(key);
      expectPublic(one);
      return;
    }
    String key = report(one);
    String approved = prepare(one, key);
    releaseTooEarly(one, key);
    disclose(one, key, approved);
  }

  private String report(Case one) {
    steps.clock(one.reportedAt());
    Reply filed =
        steps.file(
            "reporter",
            "Security Vulnerability",
            one.report().path("summary").asText(),
            one.report().path("description").asText());
    String key = filed.json().path("key").asText();
    say(one.reportedAt(), "the reporter files " + key);
    expect("filed", filed.status() == 201);
    expectSealed(key);
    return key;
  }

  /** Gives the CVE record as it was approved. */
  private String prepare(Case one, String key) {
    expect("triaged by the team", steps.triage("security-lead", key).status() == 204);
    embargo(one, key);
    Reply draft = steps.draft("security-lead", key, 0, one.advisory());
    expect("draft saved by the lead", draft.status() == 200);
    expect("not approved by the lead alone", steps.approve("security-lead", key).status() == 403);
    one.fixVersions().forEach(steps::version);
    Reply resolved = steps.resolve("security-member", key, one.fixVersions());
    expect("resolved as fixed", resolved.status() == 204);
    Reply approval = steps.approve("security-member", key);
    expect("approved by a second person", approval.status() == 200);
    out.println("    SHA-256 " + approval.json().path("digest").asText());
    return web.as("security-member").get("/rest/embargo/1.0/issue/" + key + "/preview/cve").body();
  }

  private void embargo(Case one, String key) {
    Instant until = one.embargoUntil();
    if (one.cveId().equals(DELAYED)) {
      until = until.minus(WEEK);
    } else if (one.cveId().equals(LEAKED)) {
      until = until.plus(WEEK);
    }
    Reply embargo = steps.embargo("security-lead", key, until);
    expect("embargo until " + until, embargo.status() == 200);
    if (one.cveId().equals(DELAYED)) {
      Reply silent = steps.embargo("security-lead", key, one.embargoUntil());
      expect("nobody extends it without a reason", silent.status() == 400);
      Reply extended = steps.extend("security-lead", key, one.embargoUntil(), "The fix is late");
      expect("extended until " + one.embargoUntil(), extended.status() == 200);
    }
  }

  private void takeBack(String version, String key) {
    steps.release(version, false);
    List<String> blockers = steps.blockers(key);
    expect(
        "un-released again, it waits for " + version + " too",
        blockers.equals(List.of("FIX_VERSION_NOT_RELEASED", "EMBARGO_HOLDS")));
    steps.release(version, true);
    expect("and no more", steps.blockers(key).equals(List.of("EMBARGO_HOLDS")));
  }

  private void endEarly(Case one, String key) {
    expect("the embargo holds for another week", page(one).status() == 404);
    String asked = steps.askForEnd("security-lead", key, "It is on a public list");
    expect(
        "who asks for an early end does not agree to it alone",
        steps.agreeToEnd("security-lead", key, asked).status() == 403);
    expect("nothing is public yet", page(one).status() == 404);
    expect(
        "a second person agrees", steps.agreeToEnd("security-member", key, asked).status() == 200);
  }

  private void releaseTooEarly(Case one, String key) {
    Instant day =
        Instant.ofEpochSecond(
            (one.reportedAt().getEpochSecond() + one.embargoUntil().getEpochSecond()) / 2);
    steps.clock(day);
    one.fixVersions().forEach(version -> steps.release(version, true));
    say(day, "released " + String.join(" and ", one.fixVersions()) + ", before the embargo ends");
    List<String> blockers = steps.blockers(key);
    expect("nothing is published, because " + blockers, blockers.equals(List.of("EMBARGO_HOLDS")));
    if (one.cveId().equals(DELAYED)) {
      takeBack(one.fixVersions().get(0), key);
    }
    expect("the page is as unknown as any", page(one).body().equals(unknown().body()));
    expect("the page answers 404", page(one).status() == 404);
    expect("the CVE record answers 404", record(one).status() == 404);
    steps.clock(one.embargoUntil().minusMillis(1));
    expect("and 404 a millisecond before the end", page(one).status() == 404);
  }

  private void disclose(Case one, String key, String approved) {
    // The job that looks for embargoes that are over runs every minute.
    Instant after = one.embargoUntil().plusSeconds(60);
    steps.clock(after);
    if (one.cveId().equals(LEAKED)) {
      say(after, "somebody has talked");
      endEarly(one, key);
    } else {
      say(after, "the embargo is over");
    }
    expectPublic(one);
    expect("its bytes are those that were approved", record(one).body().equals(approved));
    expectSealed(key);
  }

  private void expectPublic(Case one) {
    Reply page = page(one);
    expect("anybody reads the page, " + page.status(), page.status() == 200);
    expect(
        "it says what is affected",
        page.body().contains(one.advisory().path("affected").path(0).path("product").asText())
            && page.body().contains(one.cveId()));
    expectFile(one.cveId() + ".txt", "\nAffected versions:\n");
    for (String csaf : List.of("csaf-2.0/", "csaf-2.1/")) {
      expectFile(
          csaf + one.cveId().toLowerCase(Locale.ROOT) + ".json", "\"csaf_security_advisory\"");
    }
    expectFile("osv/" + one.cveId() + ".json", "\"schema_version\"");
    expectFile("release-note/" + one.cveId() + ".txt", "Affected: ");
    Reply record = record(one);
    expect("anybody reads the CVE record, " + record.status(), record.status() == 200);
    expect(
        "it is the record of " + one.cveId(),
        record.json().path("cveMetadata").path("cveId").asText().equals(one.cveId()));
  }

  private void expectFile(String name, String holding) {
    Reply file = web.get(ADVISORIES + name);
    expect(
        "and " + ADVISORIES + name + ", " + file.status(),
        file.status() == 200 && file.body().contains(holding));
  }

  private void expectSealed(String key) {
    StringBuilder seen = new StringBuilder("  who sees " + key + ":");
    boolean right = true;
    for (String user : ALLOWED) {
      right &= sees(user, key, 200, seen);
    }
    for (String user : NOT_ALLOWED) {
      right &= sees(user, key, 404, seen);
    }
    out.println(seen);
    expect("the team and the reporter see it, nobody else", right);
  }

  /** At Jira's door and at ours. */
  private boolean sees(String user, String key, int expected, StringBuilder seen) {
    int jira = web.as(user).get("/rest/api/2/issue/" + key).status();
    int embargo = web.as(user).get("/rest/embargo/1.0/issue/" + key).status();
    seen.append(' ').append(user.isEmpty() ? "anonymous" : user).append(' ').append(jira);
    return jira == expected && embargo == expected;
  }

  private String keyOf(Case one) {
    return web
        .as("security-lead")
        .get("/rest/api/2/search")
        .json()
        .path("issues")
        .findParents("key")
        .stream()
        .filter(issue -> issue.path("fields").path("summary").equals(one.report().path("summary")))
        .map(issue -> issue.path("key").asText())
        .findFirst()
        .orElse("");
  }

  private Reply page(Case one) {
    return web.get(ADVISORIES + one.cveId());
  }

  private Reply record(Case one) {
    return web.get(ADVISORIES + one.cveId() + ".json");
  }

  private Reply unknown() {
    return web.get(ADVISORIES + "CVE-1999-0001");
  }

  private void say(Instant when, String what) {
    out.println("  " + when + "  " + what);
  }

  private void expect(String what, boolean held) {
    checked++;
    if (!held) {
      failed++;
    }
    out.println((held ? "    ok    " : "    FAIL  ") + what);
  }
}
