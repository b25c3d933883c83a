package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.json.AdvisoryJson;
import org.embargo.sandbox.db.Database;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.embargo.sandbox.walk.Postgres;

/**
 * One sandbox with the packaged plugin, set up, for all tests that do not need one of their own.
 */
final class SandboxFixture {
  static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  static final Instant EMBARGO_END = Instant.parse("2026-12-08T15:00:00Z");
  static final String DISCLOSURE = "/rest/embargo/1.0/issue/";
  static final String ADVISORIES = "/plugins/servlet/advisories/";

  /** A restart finds what was there. */
  private static final Map<Path, Postgres> SERVERS = new ConcurrentHashMap<>();

  private static final AtomicInteger NUMBER = new AtomicInteger(10_000);
  private static final Sandbox SANDBOX = start(temporaryDirectory());

  final Client web = Client.anonymous(SANDBOX.baseUrl());
  final Steps steps = new Steps(web);

  SandboxFixture() {
    // Who joins the team counts from then on: before anything that a test does.
    done(steps.clock(NOW));
    done(steps.setUp());
  }

  static String baseUrl() {
    return SANDBOX.baseUrl();
  }

  static Desk desk() {
    return SANDBOX.desk();
  }

  /** A step that a test builds on: were it to fail, the test would hold for the wrong reason. */
  static Reply done(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isBetween(200, 299);
    return reply;
  }

  static Path bundle() {
    return Path.of(System.getProperty("sandbox.bundle"));
  }

  /** Below target, where the next clean takes it away. */
  static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target", "it")), "data");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On H2, or on a PostgreSQL of its own where that is asked for. */
  static Sandbox start(Path data) {
    try {
      return Boolean.getBoolean("sandbox.postgres")
          ? new Sandbox(bundle(), data, database(data), 0)
          : new Sandbox(bundle(), data, 0);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where PostgreSQL is not installed, H2 has said already what there is to say. */
  private static Database database(Path data) throws IOException {
    Optional<Postgres> server = Optional.ofNullable(SERVERS.get(data));
    if (server.isEmpty()) {
      server = Postgres.start();
      server.ifPresent(started -> keep(data, started));
    }
    if (server.isEmpty()) {
      System.err.println("PostgreSQL is not installed (Debian's package postgresql): H2 once more");
      return new Database(data);
    }
    return server.get().database();
  }

  private static void keep(Path data, Postgres server) {
    SERVERS.put(data, server);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
  }

  private static void stop(Postgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String newCveId() {
    return "CVE-2026-" + NUMBER.incrementAndGet();
  }

  /** A complete draft under an id that no other test has. */
  static ObjectNode advisory() {
    return AdvisoryJson.write(AdvisoryFixture.complete()).put("cveId", newCveId());
  }

  /** The level that seals. */
  String levelId() {
    return web.as("admin").get(Steps.setup("CLOUDSTACK")).json().path("levelId").asText();
  }

  /** Files a security issue and gives its key. */
  String file() {
    Reply filed =
        steps.file("reporter", "Security Vulnerability", "Hole in the cluster", "Secret details");
    return done(filed).json().path("key").asText();
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
    done(steps.embargo("security-lead", key, EMBARGO_END));
    done(steps.draft("security-lead", key, 0, advisory));
    done(steps.resolve("security-member", key, List.of(version)));
    done(steps.approve("security-member", key));
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
    done(steps.clock(EMBARGO_END.plusSeconds(60)));
  }

  /** Sends a form of a page as a browser does, with the token that goes with it. */
  Reply form(String user, String page, Map<String, String> fields) {
    return form(user, page, fields, "text/html");
  }

  /**
   * As a script of the page does.
   *
   * @param accept what it wants to read
   */
  Reply form(String user, String page, Map<String, String> fields, String accept) {
    return form(web, user, page, fields, accept);
  }

  static Reply form(
      Client web, String user, String page, Map<String, String> fields, String accept) {
    String cookie = web.get("/login.jsp").header("Set-Cookie").split(";", 2)[0];
    Map<String, String> form = new LinkedHashMap<>(fields);
    form.put("atl_token", cookie.split("=", 2)[1]);
    String encoded =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return web.as(user).form(page, cookie, encoded, accept);
  }
}
