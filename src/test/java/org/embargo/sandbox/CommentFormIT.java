package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** Jira's own comment form on a sealed issue, in a browser (rule 3.9). */
class CommentFormIT {
  private final SandboxFixture jira = new SandboxFixture();

  @Test
  void the_team_writes_to_itself_unless_it_chooses_otherwise() {
    String key = jira.file();
    String ordinary =
        done(jira.steps.file("developer", "Bug", "Ordinary", "Text")).json().path("key").asText();
    ChromeDriver browser = Chrome.open("UTC");
    try {
      Chrome.logIn(browser, "security-lead");
      open(browser, key);
      assertThat(chosen(browser)).isEqualTo("Security Team");
      assertThat(browser.findElement(By.className("current-level")).getText())
          .isEqualTo("Security Team");
      browser.findElement(By.id("comment")).sendKeys("Between us");
      send(browser);

      // It was stored restricted, so nothing had to be restricted afterwards.
      assertThat(comments("security-lead", key)).contains("Between us");
      assertThat(comments("reporter", key)).doesNotContain("Between us");
      assertThat(history(key)).doesNotContain("COMMENT_RESTRICTED");

      open(browser, key);
      replaceForm(browser);
      assertThat(chosen(browser)).isEqualTo("Security Team");
      browser.findElement(By.cssSelector("#commentLevel option[value='']")).click();
      browser.executeScript("document.body.append(document.createElement('i'))");
      assertThat(chosen(browser)).isEqualTo("All Users");

      open(browser, ordinary);
      assertThat(chosen(browser)).isEqualTo("All Users");
    } finally {
      browser.quit();
    }
  }

  @Test
  void the_reporters_form_is_jiras_own() {
    String key = jira.file();
    ChromeDriver browser = Chrome.open("UTC");
    try {
      Chrome.logIn(browser, "reporter");
      open(browser, key);
      assertThat(chosen(browser)).isEqualTo("All Users");
      assertThat(browser.getPageSource()).doesNotContain("data-embargo-comment-level");
    } finally {
      browser.quit();
    }
  }

  private static void open(ChromeDriver browser, String key) {
    browser.get(SandboxFixture.baseUrl() + "/browse/" + key);
  }

  /** As the button sends it, and waits for the answer. */
  private static void send(ChromeDriver browser) {
    browser.executeAsyncScript(
        """
        const done = arguments[arguments.length - 1];
        const form = document.getElementById("issue-comment-add");
        const body = new URLSearchParams(new FormData(form));
        fetch(form.getAttribute("action"), {method: "POST", body}).then(() => done(), () => done());
        """);
  }

  /** As Jira does it when a comment was sent. */
  private static void replaceForm(ChromeDriver browser) {
    browser.executeAsyncScript(
        """
        const done = arguments[arguments.length - 1];
        const form = document.getElementById("issue-comment-add");
        const fresh = form.cloneNode(true);
        fresh.reset();
        fresh.querySelector("select").value = "";
        form.replaceWith(fresh);
        setTimeout(done, 0);
        """);
  }

  private static String chosen(ChromeDriver browser) {
    return String.valueOf(
        browser.executeScript(
            "return document.getElementById('commentLevel').selectedOptions[0].textContent"));
  }

  private String comments(String user, String key) {
    return done(jira.web.as(user).get("/rest/api/2/issue/" + key + "/comment")).body();
  }

  private List<String> history(String key) {
    JsonNode log = jira.steps.disclosure("security-lead", key).json().path("log");
    return log.findValuesAsText("what");
  }
}
