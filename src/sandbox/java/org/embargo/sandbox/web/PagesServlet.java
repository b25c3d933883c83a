package org.embargo.sandbox.web;

import com.atlassian.jira.permission.ProjectPermissions;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.Versions;
import org.embargo.sandbox.jira.config.LevelRow;
import org.embargo.sandbox.jira.config.SandboxProject;
import org.embargo.sandbox.workflow.CommentService;
import org.embargo.sandbox.workflow.Invalid;
import org.embargo.sandbox.workflow.IssueService;
import org.embargo.sandbox.workflow.Search;

/** The sandbox's few pages, at the paths that they have in Jira. */
final class PagesServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Pattern VERSIONS = Pattern.compile("/projects/([^/]+)/versions");

  private final transient Page page;
  private final transient IssueService issues;
  private final transient Search search;
  private final transient Versions versions;
  private final transient Panels panels;
  private final transient Forms forms;
  private final transient CommentService comments;

  PagesServlet(
      Page page,
      IssueService issues,
      Search search,
      Versions versions,
      Panels panels,
      Forms forms,
      CommentService comments) {
    this.page = page;
    this.issues = issues;
    this.search = search;
    this.versions = versions;
    this.panels = panels;
    this.forms = forms;
    this.comments = comments;
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
      response.sendRedirect(request.getContextPath() + forms.perform(request));
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
    Matcher ofProject = VERSIONS.matcher(path);
    Optional<SandboxProject> project =
        ofProject.matches() ? issues.project(ofProject.group(1)) : Optional.empty();
    if (project.isPresent()) {
      versions(project.get(), values);
      page.write(request, response, "versions", values);
    } else if (path.equals("/")
        || path.equals("/issues/")
        || path.equals("/activity")
        || path.equals("/secure/ReleaseNote.jspa")) {
      // Lists of what the reader sees, all of them: rules 2.19 and 2.33, rule 2.36.
      values.put("issues", search.all());
      page.write(request, response, "issues", values);
    } else if (path.equals("/secure/CreateIssue.jspa")) {
      create(request, values);
      page.write(request, response, "create", values);
    } else {
      response.sendError(404);
    }
  }

  private void versions(SandboxProject project, Map<String, Object> values) {
    values.put("project", project.getKey());
    values.put("versions", versions.of(project.getId()));
    values.put("mayRelease", issues.may(ProjectPermissions.ADMINISTER_PROJECTS, project));
  }

  /** For the project that was asked for, or else for the first one. */
  private void create(HttpServletRequest request, Map<String, Object> values) {
    List<SandboxProject> projects = issues.projects(ProjectPermissions.CREATE_ISSUES);
    Optional<SandboxProject> project =
        projects.stream()
            .filter(one -> one.getKey().equals(request.getParameter("project")))
            .findFirst()
            .or(() -> projects.stream().findFirst());
    project.ifPresent(one -> values.put("project", one.getKey()));
    values.put("projects", projects);
    values.put("types", project.map(SandboxProject::getIssueTypes).orElse(List.of()));
    values.put("summary", Forms.parameter(request, "summary"));
    values.put("description", Forms.parameter(request, "description"));
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
      SandboxProject project = issue.get().getProjectObject();
      values.put("project", project.getKey());
      values.put("issue", issue.get());
      values.put("level", issue.get().level().map(LevelRow::name).orElse("None"));
      values.put("transitions", issues.transitions(issue.get()));
      values.put("resolutions", project.tables().resolutions.all());
      values.put("versions", versions.of(project.getId()));
      values.put("panels", panels.of(issue.get()));
      values.put("scripts", panels.scripts());
      values.put("commentRoles", comments.rolesOfUser(issue.get()));
      page.write(request, response, "issue", values);
    }
  }
}
