package org.embargo.sandbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's browser; who needs it is skipped where it is not. */
final class Chrome {
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path BROWSER = Path.of("/usr/bin/chromium");

  private Chrome() {}

  /**
   * @param zone that of whoever sits before it
   */
  static ChromeDriver open(String zone) {
    assumeTrue(
        Files.isExecutable(DRIVER) && Files.isExecutable(BROWSER),
        "Debian's chromium and chromium-driver are not here");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toString());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--user-data-dir=" + SandboxFixture.temporaryDirectory().toAbsolutePath());
    return new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .withEnvironment(Map.of("TZ", zone))
            .build(),
        options);
  }

  /** Waits for the session: whoever goes elsewhere before is without it. */
  static void logIn(ChromeDriver browser, String user) {
    browser.get(SandboxFixture.baseUrl() + "/login.jsp");
    browser.findElement(By.name("os_username")).sendKeys(user);
    browser.findElement(By.name("os_password")).sendKeys(user);
    browser.executeAsyncScript(
        """
        const done = arguments[arguments.length - 1];
        const form = document.querySelector("form");
        const body = new URLSearchParams(new FormData(form));
        fetch(form.action, {method: "POST", body}).then(() => done(), () => done());
        """);
  }
}
