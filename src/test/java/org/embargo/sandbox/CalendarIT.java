package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.EMBARGO_END;
import static org.embargo.sandbox.SandboxFixture.done;

import java.util.List;
import org.embargo.sandbox.story.Client.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R11 and R24: when embargoes end, for the team and for its calendars. */
@Tag("R11")
@Tag("R24")
class CalendarIT {
  private static final String PAGE = "/plugins/servlet/embargo/calendar/CLOUDSTACK";
  private static final String LINK = "/rest/embargo/1.0/project/CLOUDSTACK/calendar/link";

  private final SandboxFixture jira = new SandboxFixture();

  @Test
  void the_team_sees_what_is_due_and_what_holds_it_back() {
    String key = jira.file();
    done(jira.steps.embargo("security-lead", key, EMBARGO_END));

    Reply reply = done(jira.web.as("security-lead").get(PAGE));
    assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    String page = reply.body();

    assertThat(page)
        .contains(">" + key + "</a>", "2026-12-08 15:00:00 UTC", "The embargo still holds.")
        .doesNotContain("Hole in the cluster", "Secret details");
    for (String user : List.of("reporter", "outsider", "admin")) {
      Reply hidden = jira.web.as(user).get(PAGE);
      Reply unknown = jira.web.as(user).get(PAGE.replace("CLOUDSTACK", "NOWHERE"));
      assertThat(hidden.status()).isEqualTo(404);
      assertThat(hidden.body()).isEqualTo(unknown.body()).doesNotContain(key);
    }
  }

  @Test
  void a_secret_link_gives_keys_alone_until_it_is_revoked() {
    String key = jira.file();
    done(jira.steps.embargo("security-lead", key, EMBARGO_END));
    assertThat(jira.web.as("reporter").post(LINK, "").status()).isEqualTo(404);
    String first = path(done(jira.web.as("security-lead").post(LINK, "")));

    Reply feed = done(jira.web.get(first));
    assertThat(feed.header("Content-Type")).startsWith("text/calendar");
    assertThat(feed.body())
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .contains("UID:" + key + "@embargo-for-jira\r\n", "DTSTART:20261208T150000Z\r\n")
        .contains("SUMMARY:" + key + ": the embargo ends\r\n")
        .doesNotContain("Hole", "Secret");
    assertThat(feed.body().lines()).allMatch(line -> line.length() <= 75);

    String second = path(done(jira.web.as("security-member").post(LINK, "")));
    assertThat(jira.web.get(first).status()).isEqualTo(404);
    assertThat(jira.web.get(second).status()).isEqualTo(200);

    done(jira.web.as("security-lead").delete(LINK));
    assertThat(jira.web.get(second).status()).isEqualTo(404);
    assertThat(jira.web.get(second).body())
        .isEqualTo(jira.web.get("/plugins/servlet/embargo/feed/x.ics").body());
  }

  @Test
  void r24_the_interface_describes_itself() {
    Reply described = done(jira.web.as("reporter").get("/rest/embargo/1.0/openapi"));

    assertThat(described.json().path("openapi").asText()).isEqualTo("3.0.3");
    assertThat(described.json().path("paths").has("/issue/{key}/embargo")).isTrue();
  }

  private static String path(Reply made) {
    String url = made.json().path("url").asText();
    assertThat(url).startsWith("https://jira.example.org/jira/");
    return url.substring("https://jira.example.org/jira".length());
  }
}
