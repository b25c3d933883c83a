package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.embargo.sandbox.story.Client.Reply;

/** Somebody with a session, who fills in forms. Follows no redirects. */
final class Browser {
  private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String baseUrl;

  private Browser(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  static Browser loggedIn(String baseUrl, String user) {
    Browser browser = new Browser(baseUrl);
    browser.get("/login.jsp");
    Reply reply = browser.post("/login.jsp", "", Map.of("os_username", user, "os_password", user));
    assertThat(reply.status()).as(reply.body()).isEqualTo(302);
    return browser;
  }

  /** Confirms the password, as Jira asks for before an administrator changes something. */
  void confirm(String password) {
    String page = "/secure/admin/WebSudoAuthenticate!default.jspa";
    Map<String, String> form = Map.of("webSudoPassword", password, "webSudoDestination", "/");
    assertThat(post(page, page, form).status()).isEqualTo(302);
  }

  Reply get(String path) {
    return send(HttpRequest.newBuilder(URI.create(baseUrl + path)).GET());
  }

  Reply delete(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .header("X-Atlassian-Token", "no-check")
            .DELETE());
  }

  Reply put(String path, String json, Map<String, String> headers) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("Content-Type", "application/json");
    return send("PUT", path, all, json);
  }

  /** Any request, with the cookies of this browser. */
  Reply send(String method, String path, Map<String, String> headers, String body) {
    return send(Raw.request(baseUrl + path, method, headers, body));
  }

  /**
   * @param formAt the page that has the form, and the token that goes with it; empty for none
   */
  Reply post(String path, String formAt, Map<String, String> fields) {
    Map<String, String> form = new LinkedHashMap<>(fields);
    if (!formAt.isEmpty()) {
      form.put("atl_token", find(TOKEN, get(formAt).body()));
    }
    String encoded =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded)));
  }

  static String find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }

  private Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
