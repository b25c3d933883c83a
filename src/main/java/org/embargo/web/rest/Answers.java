package org.embargo.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.embargo.app.common.Outcome;
import org.embargo.core.text.Problem;
import org.embargo.web.Statuses;

/**
 * Answers in the form of Jira's own REST: a refusal is {@code {"errorMessages": [...], "errors":
 * {field: reason}}}.
 */
final class Answers {
  static final String JSON = "application/json;charset=UTF-8";

  private Answers() {}

  // Not generic, as Eclipse Transformer does not rename types in signatures of generic methods.

  static Response of(Outcome<? extends JsonNode> outcome) {
    return outcome.fold(
        Answers::ok, refused -> refusal(Statuses.of(refused.kind()), refused.problems()));
  }

  static Response of(Optional<? extends JsonNode> found) {
    return found.map(Answers::ok).orElseGet(Answers::unknown);
  }

  static Response ofText(Outcome<String> outcome) {
    return outcome.fold(
        text ->
            Response.ok(text)
                .type("text/plain;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build(),
        refused -> refusal(Statuses.of(refused.kind()), refused.problems()));
  }

  /** Jira wants the administrator's password again first. */
  static Response unconfirmed() {
    return refusal(
        401,
        List.of(
            new Problem(
                "", "Confirm your password first: open any page of Jira's administration.")));
  }

  /** The same for what does not exist and for what must not be known to exist. */
  static Response unknown() {
    return refusal(404, List.of());
  }

  private static Response ok(JsonNode json) {
    return answer(200, json);
  }

  private static Response refusal(int status, List<Problem> problems) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode messages = json.putArray("errorMessages");
    ObjectNode errors = json.putObject("errors");
    if (status == 404) {
      messages.add("There is nothing here that you can see.");
    }
    problems.stream()
        .filter(problem -> problem.field().isEmpty())
        .forEach(problem -> messages.add(problem.reason()));
    put(errors, problems.stream().filter(problem -> !problem.field().isEmpty()).toList());
    return answer(status, json);
  }

  /** A field has one text here; what is wrong with it in two ways is said in one. */
  static void put(ObjectNode json, List<Problem> problems) {
    problems.stream()
        .collect(
            Collectors.groupingBy(
                Problem::field,
                LinkedHashMap::new,
                Collectors.mapping(Problem::reason, Collectors.joining("; "))))
        .forEach(json::put);
  }

  static Response answer(int status, JsonNode json) {
    return Response.status(status)
        .type(JSON)
        .header("Cache-Control", "no-store")
        .entity(json.toString())
        .build();
  }
}
