package org.embargo.sandbox.rest;

import com.atlassian.jira.project.version.Version;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.sandbox.jira.SandboxIssue;

/** Issues and their fields as JSON. */
final class IssueJson {
  private IssueJson() {}

  /** What is given for fields, without those that say what issue it is. */
  static Map<String, List<String>> values(JsonNode fields) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      if (!field.getKey().equals("project") && !field.getKey().equals("issuetype")) {
        values.put(field.getKey(), texts(field.getValue()));
      }
    }
    return values;
  }

  /** A text, an object with an id or a name, or several of them. */
  private static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(one -> texts.addAll(texts(one)));
    } else if (value.isObject()) {
      texts.add(value.path("key").asText(value.path("id").asText(value.path("name").asText())));
    } else if (!value.isNull()) {
      texts.add(value.asText());
    }
    return texts;
  }

  static ObjectNode write(SandboxIssue issue) {
    ObjectNode json = Json.object();
    json.put("id", issue.getId().toString()).put("key", issue.getKey());
    ObjectNode fields = json.putObject("fields");
    fields.put("summary", issue.getSummary()).put("description", issue.getDescription());
    fields.putObject("issuetype").put("name", issue.getIssueType().getName());
    fields.putObject("status").put("name", issue.getStatus().getName());
    Optional.ofNullable(issue.getResolution())
        .ifPresent(resolution -> fields.putObject("resolution").put("name", resolution.getName()));
    Optional.ofNullable(issue.getReporter())
        .ifPresent(reporter -> fields.putObject("reporter").put("name", reporter.getName()));
    issue
        .level()
        .ifPresent(
            level ->
                fields
                    .putObject("security")
                    .put("id", level.getId().toString())
                    .put("name", level.name()));
    write(fields.putArray("versions"), issue.getAffectedVersions());
    write(fields.putArray("fixVersions"), issue.getFixVersions());
    issue.allUsers().forEach((field, names) -> writeUsers(fields.putArray(field), names));
    return json;
  }

  private static void write(ArrayNode array, Collection<Version> versions) {
    versions.forEach(
        one -> array.addObject().put("name", one.getName()).put("released", one.isReleased()));
  }

  private static void writeUsers(ArrayNode array, List<String> names) {
    names.forEach(name -> array.addObject().put("name", name));
  }
}
