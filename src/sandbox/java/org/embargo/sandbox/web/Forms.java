package org.embargo.sandbox.web;

import com.atlassian.jira.permission.ProjectPermissions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.SandboxVersion;
import org.embargo.sandbox.jira.Versions;
import org.embargo.sandbox.jira.config.SandboxProject;
import org.embargo.sandbox.workflow.CommentService;
import org.embargo.sandbox.workflow.Invalid;
import org.embargo.sandbox.workflow.IssueService;

/** What the forms of {@link PagesServlet} do. */
public final class Forms {
  private final IssueService issues;
  private final Versions versions;
  private final CommentService comments;
  private final Clock clock;

  Forms(IssueService issues, Versions versions, CommentService comments, Clock clock) {
    this.issues = issues;
    this.versions = versions;
    this.comments = comments;
    this.clock = clock;
  }

  /** Does what the form says, and tells where to go then. */
  String perform(HttpServletRequest request) throws Invalid {
    return switch (parameter(request, "action")) {
      case "create" -> create(request);
      case "transition" -> transition(request);
      case "release" -> release(request);
      case "comment" -> comment(request);
      default -> throw new Invalid("action", "is unknown");
    };
  }

  private String create(HttpServletRequest request) throws Invalid {
    Map<String, List<String>> values = values(request, "description");
    values.put("summary", List.of(parameter(request, "summary").strip()));
    return "/browse/"
        + issues
            .create(parameter(request, "project"), parameter(request, "issuetype"), values)
            .getKey();
  }

  private String transition(HttpServletRequest request) throws Invalid {
    String key = parameter(request, "key");
    SandboxIssue issue =
        issues.find(key).orElseThrow(() -> new Invalid("", "Issue Does Not Exist"));
    issues.transition(
        issue,
        Integer.parseInt(parameter(request, "transition")),
        values(request, "resolution", "fixVersions"));
    return "/browse/" + key;
  }

  /** The level is "role:" and an id, or nothing for everybody (rule 3.9). */
  private String comment(HttpServletRequest request) throws Invalid {
    String key = parameter(request, "key");
    SandboxIssue issue =
        issues.find(key).orElseThrow(() -> new Invalid("", "Issue Does Not Exist"));
    comments.addAtLevel(issue, parameter(request, "comment"), parameter(request, "commentLevel"));
    return "/browse/" + key;
  }

  private String release(HttpServletRequest request) throws Invalid {
    SandboxProject project =
        issues.projects(ProjectPermissions.ADMINISTER_PROJECTS).stream()
            .filter(one -> one.getKey().equals(parameter(request, "project")))
            .findFirst()
            .orElseThrow(
                () ->
                    new Invalid(
                        "", "You must have project administrator rights to modify versions."));
    String name = parameter(request, "version");
    SandboxVersion version =
        versions
            .named(project.getId(), name)
            .orElseGet(() -> versions.create(project.getId(), name));
    boolean released = parameter(request, "released").equals("true");
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    versions.release(version, released, released ? today : null);
    return "/projects/" + project.getKey() + "/versions";
  }

  /** Those that were filled in. */
  private static Map<String, List<String>> values(HttpServletRequest request, String... fields) {
    Map<String, List<String>> values = new HashMap<>();
    for (String field : fields) {
      if (!parameter(request, field).isEmpty()) {
        values.put(field, List.of(request.getParameterValues(field)));
      }
    }
    return values;
  }

  static String parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }
}
