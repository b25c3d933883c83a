package org.embargo.core.setup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the admin should know of the project, and the setup leaves as it is. */
final class Notes {
  private static final Map<String, String> PERMISSIONS =
      Map.of(
          "SET_ISSUE_SECURITY", "may set the security level of an issue they see, and so open it",
          "MOVE_ISSUES", "may move an issue they see, also to a project without the level",
          "DELETE_ISSUES", "may delete an issue they see",
          "BROWSE_PROJECTS", "may browse the project's ordinary issues");

  private Notes() {}

  static void add(PlanDraft draft) {
    Snapshot snapshot = draft.snapshot();
    schemes(snapshot.project())
        .filter(use -> !use.isOwn())
        .forEach(
            use ->
                draft.note(
                    "\"" + use.scheme().name() + "\" " + use.others() + ", and stays as it is."));
    new TreeMap<>(PERMISSIONS)
        .forEach(
            (permission, may) ->
                addHolders(
                    draft,
                    snapshot.project().permissions().getOrDefault(permission, List.of()),
                    may));
    snapshot.project().notifications().values().stream()
        .flatMap(List::stream)
        .filter(grant -> grant.type().equals("Single_Email_Address"))
        .map(Grant::parameter)
        .distinct()
        .forEach(
            address ->
                draft.note("The notification scheme sends mail to the address " + address + "."));
    snapshot
        .project()
        .security()
        .flatMap(SecurityState::defaultLevel)
        .ifPresent(
            level ->
                draft.note("Issues of the project get the level \"" + level + "\" by default."));
    if (draft.isOffered() && snapshot.setup().isEmpty() && snapshot.mayHaveIssues()) {
      draft.note(
          "Issues of the type \""
              + draft.choices().issueType()
              + "\" may exist already: each is sealed when it is next changed, and is open until"
              + " then as it is now.");
    }
  }

  private static Stream<SchemeUse> schemes(ProjectState project) {
    return Stream.concat(
        Stream.of(project.typeScheme(), project.workflowScheme(), project.screenSchemes()),
        project.security().map(SecurityState::use).stream());
  }

  private static void addHolders(PlanDraft draft, List<Grant> holders, String may) {
    if (!holders.isEmpty()) {
      draft.note(
          holders.stream().map(Grant::label).distinct().collect(Collectors.joining(", "))
              + " "
              + may
              + ".");
    }
  }
}
