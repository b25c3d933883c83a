package org.embargo.web.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.embargo.core.seal.Exposure;
import org.embargo.core.seal.Exposure.Period;

/** An exposure as JSON. Instants are ISO 8601 in UTC. */
final class ExposureJson {
  private ExposureJson() {}

  static ObjectNode write(Exposure exposure) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode periods = json.putArray("periods");
    exposure.periods().forEach(period -> write(period, periods.addObject()));
    ArrayNode watchers = json.putArray("watchers");
    exposure.watchers().forEach(watchers::add);
    json.putObject("events")
        .put("created", exposure.events().created())
        .put("changed", exposure.events().changed())
        .put("commented", exposure.events().commented());
    ArrayNode mails = json.putArray("mails");
    exposure
        .mails()
        .forEach(mail -> mails.addObject().put("event", mail.event()).put("to", mail.to()));
    return json;
  }

  private static void write(Period period, ObjectNode json) {
    json.put("from", period.from().toString());
    period.to().ifPresent(to -> json.put("to", to.toString()));
    ArrayNode openTo = json.putArray("openTo");
    period.openTo().forEach(openTo::add);
  }
}
