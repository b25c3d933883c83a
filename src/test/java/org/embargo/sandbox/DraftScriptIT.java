package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The page of a draft in a browser that runs its script. */
class DraftScriptIT {
  private final SandboxFixture jira = new SandboxFixture();
  private ChromeDriver browser;

  @BeforeEach
  void open() {
    browser = Chrome.open("UTC");
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  @Test
  void what_is_typed_is_checked_scored_and_shown_before_it_is_saved() {
    String key = jira.file();
    openAs("security-lead", key);

    type("title", "<img src=x onerror=\"document.title='run'\">");
    type("cvss", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H");

    assertThat(text("problems-description")).isEqualTo("is needed before publication");
    assertThat(field("description").getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(text("scores")).isEqualTo("CVSS 3.1: 9.8 critical");
    assertThat(text("check")).isEqualTo("Not saved yet.");
    assertThat(tabs()).isEmpty();

    type("cveId", SandboxFixture.newCveId());
    type("severity", "critical");
    type("affected", "Example; Server\n4.0 through 4.2");
    type("references", "https://example.org/a vendor-advisory");
    type("description", "Anybody may log in.");

    assertThat(text("problems")).isEmpty();
    assertThat(field("description").getDomAttribute("aria-invalid")).isNull();
    assertThat(tabs()).extracting(WebElement::getText).contains("announcement", "cve", "html");
    assertThat(text("preview-announcement")).contains("Anybody may log in.");
    assertThat(browser.getTitle()).isEqualTo("Advisory of " + key);
    assertThat(jira.steps.disclosure("security-lead", key).json().has("draft")).isFalse();
  }

  @Test
  void a_line_that_cannot_be_read_is_named_at_its_field_while_it_is_typed() {
    String key = jira.file();
    openAs("security-lead", key);

    type("title", "A hole");
    type("credits", "Jane Doe");

    assertThat(text("problems-credits")).contains("a line that cannot be read: Jane Doe");
    assertThat(text("check")).contains("The preview is of what could be read before.");
  }

  @Test
  void the_arrow_keys_go_from_one_preview_to_the_next() {
    String key = jira.file();
    SandboxFixture.done(jira.steps.draft("security-lead", key, 0, SandboxFixture.advisory()));
    openAs("security-member", key);
    List<WebElement> tabs = tabs();

    tabs.get(0).click();
    tabs.get(0).sendKeys(Keys.ARROW_LEFT);

    WebElement last = tabs.get(tabs.size() - 1);
    assertThat(last.getDomAttribute("aria-selected")).isEqualTo("true");
    assertThat(browser.switchTo().activeElement()).isEqualTo(last);
    assertThat(browser.findElements(By.cssSelector("[role=tabpanel]:not([hidden])")))
        .extracting(panel -> panel.getDomAttribute("aria-labelledby"))
        .containsExactly(last.getDomAttribute("id"));
  }

  @Test
  void the_key_enter_saves() {
    String key = jira.file();
    openAs("security-lead", key);
    type("title", "A hole");

    field("title").sendKeys(Keys.ENTER);

    assertThat(browser.findElement(By.id("versions")).isDisplayed()).isTrue();
    assertThat(
            jira.steps.disclosure("security-lead", key).json().at("/draft/advisory/title").asText())
        .isEqualTo("A hole");
  }

  @Test
  void nobody_approves_what_was_saved_while_looking_at_what_was_not() {
    String key = jira.file();
    SandboxFixture.done(jira.steps.draft("security-lead", key, 0, SandboxFixture.advisory()));
    openAs("security-member", key);
    WebElement approval = browser.findElement(By.id("approval"));
    assertThat(approval.isDisplayed()).isTrue();

    type("title", " and more");

    assertThat(approval.isDisplayed()).isFalse();
  }

  private void openAs(String user, String key) {
    Chrome.logIn(browser, user);
    browser.get(SandboxFixture.baseUrl() + "/plugins/servlet/embargo/draft/" + key);
  }

  /** Types into a field, and waits until the page has heard what the server says of it. */
  private void type(String name, String text) {
    browser.executeScript(
        """
        const previews = document.getElementById("previews");
        window.answered = new Promise((resolve) =>
          new MutationObserver(() => {
            if (previews.getAttribute("aria-busy") === "false") {
              resolve();
            }
          }).observe(previews, {attributes: true}));
        """);
    field(name).sendKeys(text);
    browser.executeAsyncScript("window.answered.then(arguments[0]);");
  }

  private WebElement field(String name) {
    return browser.findElement(By.id("field-" + name));
  }

  private String text(String id) {
    return browser.findElement(By.id(id)).getText();
  }

  private List<WebElement> tabs() {
    return browser.findElements(By.cssSelector("[role=tab]"));
  }
}
