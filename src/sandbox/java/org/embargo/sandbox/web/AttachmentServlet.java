package org.embargo.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.embargo.sandbox.jira.activity.AttachmentRow;
import org.embargo.sandbox.jira.config.Table;
import org.embargo.sandbox.workflow.IssueService;

/** The contents of attached files (rule 2.38). */
final class AttachmentServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Pattern PATH = Pattern.compile("/(\\d{1,18})/.*");

  private final transient Page page;
  private final transient IssueService issues;
  private final transient Table<AttachmentRow> attachments;

  AttachmentServlet(Page page, IssueService issues, Table<AttachmentRow> attachments) {
    this.page = page;
    this.issues = issues;
    this.attachments = attachments;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<AttachmentRow> row = row(String.valueOf(request.getPathInfo()));
    if (row.isEmpty()) {
      response.sendError(404);
    } else if (issues.find(row.get().issueId()).isPresent()) {
      response.setContentType("text/plain;charset=UTF-8");
      response.getWriter().write(row.get().text());
    } else if (page.isAnonymous()) {
      response.sendRedirect(request.getContextPath() + "/login.jsp?permissionViolation=true");
    } else {
      response.sendError(403);
    }
  }

  private Optional<AttachmentRow> row(String path) {
    Matcher matcher = PATH.matcher(path);
    return matcher.matches() ? attachments.find(Long.valueOf(matcher.group(1))) : Optional.empty();
  }
}
