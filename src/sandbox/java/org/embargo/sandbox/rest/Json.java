package org.embargo.sandbox.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;

/** JSON as Jira's REST API v2 speaks it. */
final class Json {
  static final String TYPE = "application/json;charset=UTF-8";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static Response answer(int status, JsonNode json) {
    return Response.status(status).type(TYPE).entity(json.toString()).build();
  }

  /** Rule 1.30. */
  static Response errors(int status, String field, String message) {
    return answer(status, errors(field, message));
  }

  static ObjectNode errors(String field, String message) {
    ObjectNode json = object();
    json.putArray("errorMessages");
    json.putObject("errors");
    if (field.isEmpty()) {
      json.withArray("errorMessages").add(message);
    } else {
      json.withObject("errors").put(field, message);
    }
    return json;
  }

  /** Rules 2.1 and 2.2: the same for hidden and for unknown. */
  static Response noIssue() {
    return errors(404, "", "Issue Does Not Exist");
  }

  /** Ends the request with 400 when the body is no JSON object (rule 1.30). */
  static JsonNode read(String body) {
    try {
      JsonNode json = MAPPER.readTree(body);
      if (json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      throw new BadRequestException(errors(400, "", "is not JSON: " + e.getOriginalMessage()), e);
    }
    throw new BadRequestException(errors(400, "", "is not a JSON object"));
  }
}
