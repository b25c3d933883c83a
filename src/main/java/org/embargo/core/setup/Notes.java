package org.embargo.core.setup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.core.setup.config.Grant;
import org.jspecify.annotations.Nullable;

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
    Stream.of(
            sharedSchemes(snapshot.project()),
            permissions(snapshot.project()),
            addresses(snapshot.project()),
            defaultLevel(snapshot.project()),
            openIssues(draft),
            functions(snapshot))
        .flatMap(Function.identity())
        .forEach(draft::note);
  }

  private static Stream<String> sharedSchemes(ProjectState project) {
    return schemes(project)
        .filter(use -> !use.isOwn())
        .map(use -> "\"" + use.scheme().name() + "\" " + use.others() + ", and stays as it is.");
  }

  private static Stream<String> permissions(ProjectState project) {
    return new TreeMap<>(PERMISSIONS)
        .entrySet().stream()
            .flatMap(entry -> holders(project.permissions().get(entry.getKey()), entry.getValue()));
  }

  private static Stream<String> addresses(ProjectState project) {
    return project.notifications().values().stream()
        .flatMap(List::stream)
        .filter(grant -> grant.type().equals(Grant.MAIL_ADDRESS))
        .map(Grant::parameter)
        .distinct()
        .map(address -> "The notification scheme sends mail to the address " + address + ".");
  }

  private static Stream<String> defaultLevel(ProjectState project) {
    return project.security().flatMap(SecurityState::defaultLevel).stream()
        .map(level -> "Issues of the project get the level \"" + level + "\" by default.");
  }

  private static Stream<String> openIssues(PlanDraft draft) {
    Snapshot snapshot = draft.snapshot();
    return draft.isOffered() && snapshot.setup().isEmpty() && snapshot.mayHaveIssues()
        ? Stream.of(
            "Issues of the type \""
                + draft.choices().issueType()
                + "\" may exist already: each is sealed when it is next changed, and is open until"
                + " then as it is now.")
        : Stream.empty();
  }

  private static Stream<String> functions(Snapshot snapshot) {
    return snapshot.workflows().values().stream()
        .flatMap(
            workflow ->
                workflow.creates().stream()
                    .flatMap(create -> create.unknownAfterwards().stream())
                    .map(
                        function ->
                            "The workflow \""
                                + workflow.name()
                                + "\" runs "
                                + function
                                + " when a new issue has been stored: it is not known here whether"
                                + " it leaves the security level alone."))
        .distinct();
  }

  private static Stream<SchemeUse> schemes(ProjectState project) {
    return Stream.concat(
        Stream.of(project.typeScheme(), project.workflowScheme(), project.screenSchemes()),
        project.security().map(SecurityState::use).stream());
  }

  private static Stream<String> holders(@Nullable List<Grant> holders, String may) {
    if (holders == null || holders.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        "By the permission scheme "
            + holders.stream().map(Grant::label).distinct().collect(Collectors.joining(", "))
            + " "
            + may
            + ".");
  }
}
