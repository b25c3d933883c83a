package org.embargo.sandbox.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Somebody who talks HTTP to a Jira, or to what stands in for one. */
public final class Client {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private final String baseUrl;
  private final String user;

  private Client(String baseUrl, String user) {
    this.baseUrl = baseUrl;
    this.user = user;
  }

  public static Client anonymous(String baseUrl) {
    return new Client(baseUrl, "");
  }

  /** The password of a demo account is its name. */
  public Client as(String name) {
    return new Client(baseUrl, name);
  }

  /** An answer. */
  public record Reply(int status, String body, HttpResponse<String> response) {
    /** The body as JSON; an empty node when it is none. */
    public JsonNode json() {
      try {
        return MAPPER.readTree(body);
      } catch (JsonProcessingException e) {
        return MAPPER.missingNode();
      }
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public Reply get(String path) {
    return send(request(path).GET());
  }

  public Reply get(String path, String header, String value) {
    return send(request(path).header(header, value).GET());
  }

  public Reply post(String path, JsonNode body) {
    return post(path, body.toString());
  }

  public Reply post(String path, String json) {
    return send(json(path).POST(BodyPublishers.ofString(json)));
  }

  public Reply delete(String path) {
    // Without a body type Jira's filter against cross-site requests wants this header (rule 10.1).
    return send(request(path).header("X-Atlassian-Token", "no-check").DELETE());
  }

  public Reply put(String path, JsonNode body) {
    return put(path, body.toString());
  }

  public Reply put(String path, String json) {
    return send(json(path).PUT(BodyPublishers.ofString(json)));
  }

  /** As a browser sends a form. */
  public Reply form(String path, String cookies, String encoded) {
    return form(path, cookies, encoded, "text/html");
  }

  /**
   * As a script of the page sends it.
   *
   * @param accept what it wants to read
   */
  public Reply form(String path, String cookies, String encoded, String accept) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookies)
            .header("Accept", accept)
            .POST(BodyPublishers.ofString(encoded)));
  }

  private HttpRequest.Builder json(String path) {
    return request(path).header("Content-Type", "application/json");
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path));
    if (!user.isEmpty()) {
      byte[] credentials = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }
    return request;
  }

  private static Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Reply(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
