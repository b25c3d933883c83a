package org.embargo.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;

/** What administrators do with imports into the project LEGACY. */
final class ImportSteps {
  static final String IMPORT = "/rest/embargo/1.0/project/LEGACY/import";

  private ImportSteps() {}

  /**
   * @param staged the answer to who staged it
   */
  static String path(JsonNode staged) {
    return IMPORT + "/" + staged.path("id").asLong();
  }

  /** The yes to what somebody saw. */
  static ObjectNode digest(JsonNode staged) {
    return Client.object().put("digest", staged.path("digest").asText());
  }

  static Reply confirm(Client user, JsonNode staged) {
    return user.post(path(staged) + "/confirm", digest(staged));
  }
}
