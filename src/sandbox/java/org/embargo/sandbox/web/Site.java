package org.embargo.sandbox.web;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import org.embargo.sandbox.jira.CurrentUser;
import org.embargo.sandbox.jira.Users;
import org.embargo.sandbox.jira.Versions;
import org.embargo.sandbox.jira.activity.AttachmentRow;
import org.embargo.sandbox.jira.config.Table;
import org.embargo.sandbox.osgi.Osgi;
import org.embargo.sandbox.plugin.Descriptor;
import org.embargo.sandbox.plugin.Plugin;
import org.embargo.sandbox.workflow.CommentService;
import org.embargo.sandbox.workflow.IssueService;
import org.embargo.sandbox.workflow.Search;

/** The pages of the host, and what of the plugin is shown on and beside them. */
public final class Site {
  private final Users users;
  private final CurrentUser currentUser;
  private final Clock clock;
  private final Xsrf xsrf = new Xsrf();
  private final WebSudo webSudo;

  public Site(Users users, CurrentUser currentUser, Clock clock) {
    this.users = users;
    this.currentUser = currentUser;
    this.clock = clock;
    webSudo = new WebSudo(clock);
  }

  /** The ways to guard a form. */
  public void offerGuards(Osgi osgi) {
    osgi.offer(WebSudoManager.class, webSudo);
    osgi.offer(XsrfTokenAccessor.class, xsrf);
    osgi.offer(XsrfTokenValidator.class, xsrf);
  }

  public void addTo(
      Server server,
      Plugin plugin,
      IssueService issues,
      Search search,
      Versions versions,
      CommentService comments,
      Table<AttachmentRow> attachments) {
    HostVelocity velocity = new HostVelocity(plugin.descriptor().allowedMethods());
    Page page = new Page(velocity, xsrf, currentUser, clock);
    Panels panels = new Panels(plugin, velocity);
    server.page(new LoginServlet(page, users), "/login.jsp", "/logout");
    server.page(new WebSudoServlet(page, users, webSudo), WebSudo.PAGE);
    Forms forms = new Forms(issues, versions, comments, clock);
    server.page(new AttachmentServlet(page, issues, attachments), "/secure/attachment/*");
    server.page(new DownloadServlet(plugin), "/download/resources/*");
    server.page(new PagesServlet(page, issues, search, versions, panels, forms, comments), "/");
    for (Descriptor.Servlet servlet : plugin.descriptor().servlets()) {
      server.servlet(plugin.create(servlet.type(), HttpServlet.class), servlet.patterns());
    }
  }
}
