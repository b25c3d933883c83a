package org.embargo.app.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.embargo.app.common.Outcome;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.Choices;
import org.embargo.core.setup.Choices.LevelChoice;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.text.Problem;

/** Turns what an admin asks for into choices that name only what there is. */
public final class SetupChoices {
  /** What Jira takes for issue types. */
  private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1,60}");

  private final SetupNames names;

  public SetupChoices(SetupNames names) {
    this.names = names;
  }

  /**
   * @param before what was chosen earlier in this project
   */
  Outcome<Choices> of(SetupRequest request, Optional<Choices> before) {
    List<Problem> problems = new ArrayList<>();
    Optional<String> type = request.issueType().or(() -> before.map(Choices::issueType));
    Optional<String> role = request.role().or(() -> before.map(Choices::role));
    String typeName = name(Kind.ISSUE_TYPE, "issueType", type.orElse(Choices.ISSUE_TYPE), problems);
    String roleName = name(Kind.ROLE, "role", role.orElse(Choices.ROLE), problems);
    List<Ref> users = users(request, before, problems);
    List<String> groups = groups(request, before, problems);
    LevelChoice level =
        request.level().or(() -> before.map(Choices::level)).orElseGet(LevelChoice.Made::new);
    Optional<String> workflow = workflow(request, before, problems);
    Optional<Ref> resolution = resolution(request, before, problems);
    Optional<Cna> cna = cna(request, before, problems);
    if (!problems.isEmpty() || resolution.isEmpty() || cna.isEmpty()) {
      return Outcome.invalid(problems);
    }
    return new Outcome.Done<>(
        new Choices(
            typeName, roleName, users, groups, level, workflow, resolution.get(), cna.get()));
  }

  /** Those that the setup would come from; empty when its type, role or resolution is gone. */
  Optional<Choices> of(ProjectSetup setup) {
    return names.choicesOf(setup);
  }

  private String name(Kind kind, String field, String asked, List<Problem> problems) {
    String name = asked.strip();
    if (!NAME.matcher(name).matches()) {
      problems.add(new Problem(field, "has to be a name of 1 to 60 characters in one line"));
    }
    return names.written(kind, name).orElse(name);
  }

  private Optional<String> workflow(
      SetupRequest request, Optional<Choices> before, List<Problem> problems) {
    Optional<String> workflow = request.workflow().or(() -> before.flatMap(Choices::workflow));
    workflow
        .filter(name -> !names.hasWorkflow(name))
        .ifPresent(name -> problems.add(new Problem("workflow", "is no workflow: " + name)));
    return workflow;
  }

  private static Optional<Cna> cna(
      SetupRequest request, Optional<Choices> before, List<Problem> problems) {
    Optional<Cna> cna = request.cna().or(() -> before.map(Choices::cna));
    if (cna.isEmpty()) {
      problems.add(new Problem("cna", "is missing"));
    }
    return cna;
  }

  private Optional<Ref> resolution(
      SetupRequest request, Optional<Choices> before, List<Problem> problems) {
    String name =
        request
            .fixedResolution()
            .or(() -> before.map(choices -> choices.fixedResolution().name()))
            .orElse("Fixed");
    List<Ref> all = names.resolutions();
    Optional<Ref> found = all.stream().filter(one -> one.name().equals(name)).findFirst();
    if (found.isEmpty()) {
      String there = all.stream().map(Ref::name).collect(Collectors.joining(", "));
      problems.add(new Problem("fixedResolution", "is no resolution: " + name + "; is: " + there));
    }
    return found;
  }

  private List<Ref> users(SetupRequest request, Optional<Choices> before, List<Problem> problems) {
    if (request.users().isEmpty()) {
      return before.map(Choices::users).orElse(List.of());
    }
    List<Ref> users = new ArrayList<>();
    for (String name : request.users()) {
      names
          .user(name)
          .ifPresentOrElse(
              users::add,
              () -> problems.add(new Problem("team.users", "is no active user: " + name)));
    }
    return users;
  }

  private List<String> groups(
      SetupRequest request, Optional<Choices> before, List<Problem> problems) {
    if (request.groups().isEmpty()) {
      return before.map(Choices::groups).orElse(List.of());
    }
    request.groups().stream()
        .filter(name -> !names.hasGroup(name))
        .forEach(
            name ->
                problems.add(new Problem("team.groups", "is no group with active users: " + name)));
    return request.groups();
  }
}
