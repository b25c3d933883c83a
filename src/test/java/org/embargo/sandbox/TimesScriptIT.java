package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.EMBARGO_END;
import static org.embargo.sandbox.SandboxFixture.done;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** R9: the reader sees their own zone beside UTC. */
@Tag("R9")
class TimesScriptIT {
  private final SandboxFixture jira = new SandboxFixture();

  @Test
  void r9_the_end_of_an_embargo_is_told_by_the_readers_own_clock_too() {
    String key = jira.file();
    done(jira.steps.embargo("security-lead", key, EMBARGO_END));
    ChromeDriver browser = Chrome.open("America/New_York");
    try {
      Chrome.logIn(browser, "security-lead");

      browser.get(SandboxFixture.baseUrl() + "/plugins/servlet/embargo/issue/" + key);
      assertThat(browser.findElement(By.id("embargo-until")).getText())
          .startsWith("until 2026-12-08 15:00:00 UTC (Tue")
          .contains("8 Dec", "10:00");
      browser.get(SandboxFixture.baseUrl() + "/plugins/servlet/embargo/calendar/CLOUDSTACK");
      assertThat(browser.findElements(By.cssSelector("time")))
          .isNotEmpty()
          .allMatch(time -> time.getText().contains("UTC ("));
    } finally {
      browser.quit();
    }
  }
}
