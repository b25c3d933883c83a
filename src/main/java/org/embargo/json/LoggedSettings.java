package org.embargo.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.embargo.app.project.Settings;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.policy.VersionedPolicy;
import org.embargo.core.project.ProjectLogEntry.Change;
import org.embargo.core.project.ProjectLogEntry.What;

/** Compares two JSON objects; a setting that is absent in one is left out there. */
public final class LoggedSettings implements Settings {
  @Override
  public Change ofPolicy(VersionedPolicy before, VersionedPolicy after) {
    return change(What.POLICY_CHANGED, PolicyJson.write(before), PolicyJson.write(after));
  }

  @Override
  public Change ofSetup(Optional<ProjectSetup> before, Optional<ProjectSetup> after) {
    return change(What.SETUP_CHANGED, json(before), json(after));
  }

  private static ObjectNode json(Optional<ProjectSetup> setup) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    setup.ifPresent(
        one ->
            json.put("issueTypeId", one.issueTypeId())
                .put("levelId", one.levelId())
                .put("teamRoleId", one.teamRoleId())
                .put("fixedResolutionId", one.fixedResolutionId())
                .put("cnaOrgId", one.cna().orgId())
                .put("cnaShortName", one.cna().shortName()));
    return json;
  }

  static Change change(What what, ObjectNode before, ObjectNode after) {
    Set<String> names = new TreeSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
    return new Change(what, String.join(", ", names), only(names, before), only(names, after));
  }

  private static String only(Set<String> names, ObjectNode of) {
    ObjectNode some = JsonNodeFactory.instance.objectNode();
    for (String name : names) {
      JsonNode value = of.get(name);
      if (value != null) {
        some.set(name, value);
      }
    }
    return some.isEmpty() ? "" : some.toString();
  }
}
