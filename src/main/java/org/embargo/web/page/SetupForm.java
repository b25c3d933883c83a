package org.embargo.web.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.embargo.core.setup.Choices;
import org.embargo.core.setup.Choices.LevelChoice;
import org.embargo.core.setup.config.Ref;
import org.embargo.web.form.Form;

/** What an admin chooses for a setup, as the form shows and sends it: texts, lines for lists. */
public record SetupForm(
    String issueType,
    String role,
    String users,
    String groups,
    String level,
    String workflow,
    String fixedResolution,
    String cnaOrgId,
    String cnaShortName) {
  static final String MAKE = "make";

  static SetupForm empty() {
    return new SetupForm(Choices.ISSUE_TYPE, Choices.ROLE, "", "", MAKE, "", "Fixed", "", "");
  }

  static SetupForm of(Form form) {
    return new SetupForm(
        form.text("issueType"),
        form.text("role"),
        form.text("users"),
        form.text("groups"),
        form.text("level"),
        form.text("workflow"),
        form.text("fixedResolution"),
        form.text("cnaOrgId"),
        form.text("cnaShortName"));
  }

  static SetupForm of(Choices choices) {
    return new SetupForm(
        choices.issueType(),
        choices.role(),
        choices.users().stream().map(Ref::name).collect(Collectors.joining("\n")),
        String.join("\n", choices.groups()),
        level(choices.level()),
        choices.workflow().orElse(""),
        choices.fixedResolution().name(),
        choices.cna().orgId(),
        choices.cna().shortName());
  }

  /** As REST would take it; what is empty is left out. */
  String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    fields().forEach((name, value) -> putUnlessEmpty(json, name, value));
    ObjectNode team = json.putObject("team");
    lines(users).forEach(team.putArray("users")::add);
    ArrayNode groupNames = team.putArray("groups");
    lines(groups).forEach(groupNames::add);
    if (!cnaOrgId.isEmpty() || !cnaShortName.isEmpty()) {
      json.putObject("cna").put("orgId", cnaOrgId).put("shortName", cnaShortName);
    }
    return json.toString();
  }

  /** For an address that shows the same choices again. */
  String query() {
    Map<String, String> all = new TreeMap<>(fields());
    all.put("users", users);
    all.put("groups", groups);
    all.put("cnaOrgId", cnaOrgId);
    all.put("cnaShortName", cnaShortName);
    all.put("show", "plan");
    return all.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private Map<String, String> fields() {
    return Map.of(
        "issueType", issueType,
        "role", role,
        "level", level,
        "workflow", workflow,
        "fixedResolution", fixedResolution);
  }

  private static void putUnlessEmpty(ObjectNode json, String name, String value) {
    if (!value.isEmpty()) {
      json.put(name, value);
    }
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String level(LevelChoice choice) {
    if (choice instanceof LevelChoice.Existing existing) {
      return String.valueOf(existing.id());
    }
    return choice instanceof LevelChoice.None ? "none" : MAKE;
  }
}
