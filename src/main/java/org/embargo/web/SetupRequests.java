package org.embargo.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.embargo.app.setup.SetupRequest;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.Choices.LevelChoice;
import org.embargo.json.Fields;

/** Reads what admins choose for a setup, whether it comes as JSON or as a form. */
public final class SetupRequests {
  private SetupRequests() {}

  public static SetupRequest read(Fields fields) {
    Optional<Team> team =
        fields.optionalObject(
            "team",
            part ->
                new Team(
                    part.texts("users", SetupRequest::requireName),
                    part.texts("groups", SetupRequest::requireName)));
    return new SetupRequest(
        fields.optional("issueType", SetupRequest::requireName),
        fields.optional("role", SetupRequest::requireName),
        team.map(Team::users).orElse(List.of()),
        team.map(Team::groups).orElse(List.of()),
        fields.optional("level", SetupRequests::level),
        fields.optional("workflow", SetupRequest::requireName),
        fields.optional("fixedResolution", SetupRequest::requireName),
        fields.optionalObject("cna", SetupRequests::cna));
  }

  /** A setup by Jira's ids, for the id of the project. */
  public static Function<Long, ProjectSetup> byIds(Fields fields) {
    String issueTypeId = fields.required("issueTypeId", ProjectSetup::requireId).orElse("");
    long levelId = fields.number("levelId");
    long teamRoleId = fields.number("teamRoleId");
    String fixedResolutionId =
        fields.required("fixedResolutionId", ProjectSetup::requireId).orElse("");
    Optional<Cna> cna = fields.object("cna", SetupRequests::cna);
    return projectId ->
        new ProjectSetup(
            projectId, issueTypeId, levelId, teamRoleId, fixedResolutionId, cna.orElseThrow());
  }

  private static Cna cna(Fields fields) {
    return new Cna(
        fields.required("orgId", Cna::requireOrgId).orElse(""),
        fields.required("shortName", Cna::requireShortName).orElse(""));
  }

  private record Team(List<String> users, List<String> groups) {}

  private static LevelChoice level(String text) {
    if (text.equals("make")) {
      return new LevelChoice.Made();
    }
    if (text.equals("none")) {
      return new LevelChoice.None();
    }
    if (text.matches("\\d{1,18}")) {
      return new LevelChoice.Existing(Long.parseLong(text));
    }
    throw new IllegalArgumentException(
        "is neither \"make\" nor \"none\" nor the id of a level: " + text);
  }
}
