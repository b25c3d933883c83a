package org.embargo.web.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.embargo.app.embargo.ShowEmbargo.Standing;
import org.embargo.core.embargo.EarlyEnd;
import org.embargo.core.embargo.ToldParty;

/** An embargo with all that belongs to it, as REST gives it to the security team. */
final class EmbargoJson {
  private EmbargoJson() {}

  static ObjectNode write(Standing standing) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    standing
        .disclosure()
        .embargo()
        .ifPresent(embargo -> json.put("until", embargo.end().toString()));
    standing.warnings().forEach(json.putArray("warnings")::add);
    json.put("proposal", standing.proposal().toString());
    ArrayNode slots = json.putArray("slots");
    standing.slots().forEach(slot -> slots.add(slot.toString()));
    standing.disclosure().earlyEnd().ifPresent(asked -> json.set("earlyEnd", write(asked)));
    ArrayNode told = json.putArray("told");
    standing.told().forEach(one -> told.add(write(one)));
    return json;
  }

  static ObjectNode write(EarlyEnd asked) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    asked.until().ifPresent(until -> json.put("until", until.toString()));
    return json.put("reason", asked.reason())
        .put("withoutFix", asked.withoutFix())
        .put("askedBy", asked.askedBy())
        .put("askedAt", asked.askedAt().toString());
  }

  static ObjectNode write(ToldParty told) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", told.id())
        .put("who", told.who())
        .put("what", told.what())
        .put("at", told.at().toString())
        .put("by", told.by());
    told.acknowledgedAt().ifPresent(at -> json.put("acknowledgedAt", at.toString()));
    return json;
  }
}
