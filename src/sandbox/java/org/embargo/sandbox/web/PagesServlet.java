package org.embargo.sandbox.web;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.version.Version;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.SandboxVersion;
import org.embargo.sandbox.jira.Versions;
import org.embargo.sandbox.workflow.IssueService;
import org.embargo.sandbox.workflow.IssueService.Invalid;

/** The sandbox's few pages, at the paths that they have in Jira. */
final class PagesServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient Page page;
  private final transient IssueService issues;
  private final transient Versions versions;
  private final transient Panels panels;
  private final transient Clock clock;

  PagesServlet(Page page, IssueService issues, Versions versions, Panels panels, Clock clock) {
    this.page = page;
    this.issues = issues;
    this.versions = versions;
    this.panels = panels;
    this.clock = clock;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    show(request, response, "");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!page.isOurForm(request)) {
      response.setStatus(403);
      show(request, response, "XSRF Security Token Missing. The form was not sent.");
      return;
    }
    try {
      response.sendRedirect(request.getContextPath() + perform(request));
    } catch (Invalid e) {
      response.setStatus(400);
      show(request, response, (e.field() + " " + e.getMessage()).strip());
    }
  }

  private void show(HttpServletRequest request, HttpServletResponse response, String error)
      throws IOException {
    String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    Map<String, Object> values = new HashMap<>();
    values.put("error", error);
    if (path.startsWith("/browse/")) {
      issue(request, response, path.substring("/browse/".length()), values);
      return;
    }
    switch (path) {
      case "/", "/issues/" -> values.put("issues", issues.visible());
      case "/secure/CreateIssue.jspa" -> {
        values.put("types", Demo.ISSUE_TYPES);
        values.put("summary", Optional.ofNullable(request.getParameter("summary")).orElse(""));
        values.put(
            "description", Optional.ofNullable(request.getParameter("description")).orElse(""));
      }
      case "/projects/" + Demo.PROJECT_KEY + "/versions" -> {
        values.put("versions", versions.all());
        values.put("mayRelease", issues.may(ProjectPermissions.ADMINISTER_PROJECTS));
      }
      default -> {
        response.sendError(404);
        return;
      }
    }
    page.write(request, response, template(path), values);
  }

  private static String template(String path) {
    return switch (path) {
      case "/secure/CreateIssue.jspa" -> "create";
      case "/", "/issues/" -> "issues";
      default -> "versions";
    };
  }

  private void issue(
      HttpServletRequest request,
      HttpServletResponse response,
      String key,
      Map<String, Object> values)
      throws IOException {
    Optional<SandboxIssue> issue = issues.find(key);
    if (issue.isEmpty() && page.isAnonymous()) {
      // Rules 2.15 and 2.16: anonymous cannot tell hidden from unknown.
      String back = URLEncoder.encode("/browse/" + key, StandardCharsets.UTF_8);
      response.sendRedirect(
          request.getContextPath() + "/login.jsp?permissionViolation=true&os_destination=" + back);
    } else if (issue.isEmpty()) {
      response.setStatus(404);
      page.write(request, response, "no-issue", values);
    } else {
      values.put("issue", issue.get());
      values.put("level", level(issue.get()));
      values.put("transitions", issues.transitions(issue.get()));
      values.put("resolutions", Demo.RESOLUTIONS);
      values.put("versions", versions.all());
      values.put("panels", panels.of(issue.get()));
      page.write(request, response, "issue", values);
    }
  }

  private static String level(SandboxIssue issue) {
    return Demo.LEVELS.stream()
        .filter(level -> level.getId().equals(issue.getSecurityLevelId()))
        .map(level -> level.name())
        .findFirst()
        .orElse("None");
  }

  /** Does what the form says, and tells where to go then. */
  private String perform(HttpServletRequest request) throws Invalid {
    return switch (Optional.ofNullable(request.getParameter("action")).orElse("")) {
      case "create" ->
          "/browse/"
              + issues
                  .create(
                      parameter(request, "issuetype"),
                      parameter(request, "summary").strip(),
                      parameter(request, "description"))
                  .getKey();
      case "transition" -> transition(request);
      case "release" -> release(request);
      default -> throw new Invalid("action", "is unknown");
    };
  }

  private String transition(HttpServletRequest request) throws Invalid {
    String key = parameter(request, "key");
    SandboxIssue issue =
        issues.find(key).orElseThrow(() -> new Invalid("", "Issue Does Not Exist"));
    String[] chosen = request.getParameterValues("fixVersions");
    List<Version> fixVersions =
        chosen == null
            ? List.of()
            : Arrays.stream(chosen)
                .map(versions::named)
                .flatMap(Optional::stream)
                .map(Version.class::cast)
                .toList();
    issues.transition(
        issue,
        Integer.parseInt(parameter(request, "transition")),
        parameter(request, "resolution"),
        fixVersions.isEmpty() ? Optional.empty() : Optional.of(fixVersions));
    return "/browse/" + key;
  }

  private String release(HttpServletRequest request) throws Invalid {
    if (!issues.may(ProjectPermissions.ADMINISTER_PROJECTS)) {
      throw new Invalid("", "You must have project administrator rights to modify versions.");
    }
    SandboxVersion version =
        versions
            .named(parameter(request, "version"))
            .orElseGet(() -> versions.create(parameter(request, "version")));
    boolean released = parameter(request, "released").equals("true");
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    versions.release(version, released, released ? today : null);
    return "/projects/" + Demo.PROJECT_KEY + "/versions";
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }
}
