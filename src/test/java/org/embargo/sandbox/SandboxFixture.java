package org.embargo.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.embargo.app.json.AdvisoryJson;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;

/**
 * One sandbox with the packaged plugin, set up, for all tests that do not need one of their own.
 */
final class SandboxFixture {
  static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  static final Instant EMBARGO_END = Instant.parse("2026-12-08T15:00:00Z");
  static final String DISCLOSURE = "/rest/embargo/1.0/issue/";
  static final String ADVISORIES = "/plugins/servlet/advisories/";

  private static final AtomicInteger NUMBER = new AtomicInteger(10_000);
  private static final Sandbox SANDBOX = start(temporaryDirectory());

  final Client web = Client.anonymous(SANDBOX.baseUrl());
  final Steps steps = new Steps(web);

  SandboxFixture() {
    steps.setUp();
    steps.clock(NOW);
  }

  static Path bundle() {
    return Path.of(System.getProperty("sandbox.bundle"));
  }

  static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("embargo-sandbox");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Sandbox start(Path data) {
    try {
      return new Sandbox(bundle(), data, 0);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static String newCveId() {
    return "CVE-2026-" + NUMBER.incrementAndGet();
  }

  /** A complete draft under an id that no other test has. */
  static ObjectNode advisory() {
    return AdvisoryJson.write(AdvisoryFixture.complete()).put("cveId", newCveId());
  }

  /** Files a security issue and gives its key. */
  String file() {
    return steps
        .file("reporter", "Security Vulnerability", "Hole in the cluster", "Secret details")
        .json()
        .path("key")
        .asText();
  }

  /** A version that nobody else uses. */
  String version() {
    String name = "9.9." + NUMBER.incrementAndGet();
    steps.version(name);
    return name;
  }

  /** Everything done but the release and the end of the embargo. */
  String approved(ObjectNode advisory, String version) {
    String key = file();
    steps.embargo("security-lead", key, EMBARGO_END);
    steps.draft("security-lead", key, 0, advisory);
    steps.approve("security-member", key);
    steps.resolve("security-member", key, List.of(version));
    return key;
  }

  Reply page(ObjectNode advisory) {
    return web.get(ADVISORIES + advisory.path("cveId").asText());
  }

  Reply record(ObjectNode advisory) {
    return web.get(ADVISORIES + advisory.path("cveId").asText() + ".json");
  }

  /** The embargo is over, and the job has run since. */
  void afterTheEmbargo() {
    steps.clock(EMBARGO_END.plusSeconds(60));
  }
}
