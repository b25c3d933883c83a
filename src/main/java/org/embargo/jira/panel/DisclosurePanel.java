package org.embargo.jira.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.ContextProvider;
import java.util.Map;
import java.util.Optional;
import org.embargo.app.access.DisclosureAccess;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.disclosure.ShowDisclosure;
import org.embargo.app.render.Templates;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.jira.issue.TrackedIssues;
import org.embargo.view.DisclosureViews;
import org.embargo.view.PanelView;

/** Fills the panel of an issue. Jira's template only prints what comes from here. */
public final class DisclosurePanel implements ContextProvider {
  private final DisclosureAccess access;
  private final ShowDisclosure showDisclosure;
  private final DisclosureViews views;
  private final Templates templates;
  private final Addresses addresses;
  private final CurrentUser currentUser;

  public DisclosurePanel(
      DisclosureAccess access,
      ShowDisclosure showDisclosure,
      DisclosureViews views,
      Templates templates,
      Addresses addresses,
      CurrentUser currentUser) {
    this.access = access;
    this.showDisclosure = showDisclosure;
    this.views = views;
    this.templates = templates;
    this.addresses = addresses;
    this.currentUser = currentUser;
  }

  @Override
  public void init(Map<String, String> params) {}

  @Override
  public Map<String, Object> getContextMap(Map<String, Object> context) {
    String html = context.get("issue") instanceof Issue issue ? html(issue) : "";
    return Map.of("panel", new PanelHtml(html));
  }

  private String html(Issue issue) {
    return Optional.of(issue)
        .filter(one -> access.mayConcern(TrackedIssues.glance(one)))
        .flatMap(one -> showDisclosure.show(one.getKey(), currentUser.key()))
        .map(shown -> templates.render("panel", new PanelView(views.of(shown))))
        .orElseGet(() -> toSeal(issue.getKey()));
  }

  private String toSeal(String issueKey) {
    return templates.render("panel-seal", new PanelView.ToSeal(addresses.disclosure(issueKey)));
  }
}
