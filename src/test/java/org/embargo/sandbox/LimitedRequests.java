package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.embargo.LimitTable.Limit;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;

/** Sends requests of the OpenAPI document for who may make them. */
final class LimitedRequests {
  private static final String REST = "/rest/embargo/1.0";

  private final Client web;

  LimitedRequests(Client web) {
    this.web = web;
  }

  /**
   * @param request method and path, with parameters as the document has them
   * @param key of the issue, for requests that are about one
   */
  Reply send(String request, String key, JsonNode body) {
    String[] parts = request.split(" ", 2);
    String path =
        REST
            + parts[1]
                .replace("{key}", parts[1].startsWith("/project") ? "CLOUDSTACK" : key)
                .replace("{advisory}", "1");
    boolean isTeams = parts[1].startsWith("/issue") || parts[1].endsWith("/releases");
    Client client = web.as(isTeams ? "security-lead" : "admin");
    return parts[0].equals("PUT") ? client.put(path, body) : client.post(path, body);
  }

  static void assertRefused(String what, Limit limit, Reply reply) {
    assertThat(reply.status()).as(what + " " + reply.body()).isEqualTo(400);
    List<String> all = new ArrayList<>();
    reply.json().path("errorMessages").forEach(one -> all.add(one.asText()));
    reply
        .json()
        .path("errors")
        .properties()
        .forEach(one -> all.add(one.getKey() + ": " + one.getValue().asText()));
    assertThat(all)
        .as(what)
        .anyMatch(line -> line.contains(limit.inWords()) && line.contains(limit.leaf()));
  }
}
