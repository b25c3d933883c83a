package org.embargo.jira.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.ContextProvider;
import java.util.Map;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.disclosure.ShowDisclosure;
import org.embargo.app.render.Templates;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.view.DisclosureViews;
import org.embargo.view.PanelView;

/** Fills the panel of an issue. Jira's template only prints what comes from here. */
public final class DisclosurePanel implements ContextProvider {
  private final ShowDisclosure showDisclosure;
  private final DisclosureViews views;
  private final Templates templates;
  private final Addresses addresses;
  private final CurrentUser currentUser;

  public DisclosurePanel(
      ShowDisclosure showDisclosure,
      DisclosureViews views,
      Templates templates,
      Addresses addresses,
      CurrentUser currentUser) {
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
    String html = context.get("issue") instanceof Issue issue ? html(issue.getKey()) : "";
    return Map.of("panel", new PanelHtml(html));
  }

  private String html(String issueKey) {
    return showDisclosure
        .show(issueKey, currentUser.key())
        .map(shown -> templates.render("panel", new PanelView(views.of(shown))))
        .orElseGet(
            () -> {
              String page = addresses.disclosure(issueKey);
              return templates.render("panel-seal", new PanelView.ToSeal(page));
            });
  }
}
