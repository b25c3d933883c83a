package org.embargo.web.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.embargo.app.misplaced.ShowMisplaced.Shown;
import org.embargo.core.conversation.StoredComment;

/** An issue that is hidden from everybody in the tracker, as REST gives it to its own people. */
final class MisplacedJson {
  private MisplacedJson() {}

  static ObjectNode write(Shown shown) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("key", shown.entry().issue().key());
    ObjectNode misplaced = json.putObject("misplaced");
    misplaced.put("project", shown.project());
    shown.home().ifPresent(home -> misplaced.put("homeProject", home));
    misplaced.put("reason", shown.entry().why().name());
    misplaced.put("visibleInJira", shown.entry().isVisible());
    misplaced.put("summary", shown.texts().summary());
    misplaced.put("description", shown.texts().description());
    ArrayNode comments = misplaced.putArray("comments");
    shown.comments().forEach(comment -> write(comment, comments.addObject()));
    return json;
  }

  private static void write(StoredComment comment, ObjectNode json) {
    json.put("id", String.valueOf(comment.id()));
    comment.authorKey().ifPresent(author -> json.put("author", author));
    json.put("at", comment.changedAt().toString())
        .put("restricted", !comment.isOpen())
        .put("body", comment.body());
  }
}
