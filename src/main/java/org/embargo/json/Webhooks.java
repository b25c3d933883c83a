package org.embargo.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.embargo.app.common.Outcome;
import org.embargo.core.posture.Webhook;

/**
 * Webhooks as Jira 10 and 11 list them. What else Jira tells of them is passed over; a webhook
 * without a name or events is a fault, as it could not be judged.
 */
public final class Webhooks {
  private static final String JQL = "issue-related-events-section";

  private Webhooks() {}

  public static Outcome<List<Webhook>> read(String json) {
    return Body.parse(json).then(Webhooks::read);
  }

  private static Outcome<List<Webhook>> read(JsonNode root) {
    if (!root.isArray()) {
      return Outcome.invalid("", "is not a list of webhooks");
    }
    if (root.size() > TextFields.MOST) {
      return Outcome.invalid("", "has " + root.size() + " webhooks, " + atMost(TextFields.MOST));
    }
    List<Webhook> webhooks = new ArrayList<>();
    for (JsonNode one : root) {
      if (!one.path("name").isTextual() || !one.path("events").isArray()) {
        return Outcome.invalid("[" + webhooks.size() + "]", "has no name, or no events");
      }
      if (one.path("events").size() > TextFields.MOST) {
        return Outcome.invalid("[" + webhooks.size() + "].events", atMost(TextFields.MOST));
      }
      if (texts(one).anyMatch(text -> text.length() > TextFields.LONGEST)) {
        return Outcome.invalid(
            "[" + webhooks.size() + "]", "has a long text, " + atMost(TextFields.LONGEST));
      }
      webhooks.add(webhook(one));
    }
    return new Outcome.Done<>(webhooks);
  }

  private static String atMost(int most) {
    return "at most " + most + " are taken";
  }

  private static Stream<String> texts(JsonNode json) {
    return Stream.concat(
            Stream.of(json.path("name"), json.path("filters").path(JQL)),
            StreamSupport.stream(json.path("events").spliterator(), false))
        .map(JsonNode::asText);
  }

  private static Webhook webhook(JsonNode json) {
    List<String> events = new ArrayList<>();
    json.path("events").forEach(event -> events.add(event.asText()));
    return new Webhook(
        json.path("name").asText(),
        events,
        json.path("filters").path(JQL).asText(""),
        json.path("active").asBoolean(true));
  }
}
