package org.embargo.web.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.embargo.core.disclosure.Audience;
import org.embargo.core.disclosure.Audience.Viewer;

/** An audience as JSON. */
final class AudienceJson {
  private AudienceJson() {}

  static ObjectNode write(Audience audience) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode viewers = json.putArray("viewers");
    audience.viewers().forEach(viewer -> write(viewer, viewers.addObject()));
    ArrayNode everybody = json.putArray("everybody");
    audience.everybody().forEach(everybody::add);
    return json;
  }

  private static void write(Viewer viewer, ObjectNode json) {
    json.put("userKey", viewer.userKey());
    json.put("name", viewer.name());
    json.put("active", viewer.active());
    ArrayNode grants = json.putArray("grants");
    viewer.grants().forEach(grants::add);
  }
}
