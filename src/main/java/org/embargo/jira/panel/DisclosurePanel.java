package org.embargo.jira.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.ContextProvider;
import java.util.Map;
import org.embargo.app.CurrentUser;
import org.embargo.app.ShowDisclosure;
import org.embargo.app.Templates;
import org.embargo.app.view.DisclosureViews;
import org.embargo.app.view.PanelView;

/** Fills the panel of an issue. Jira's template only prints what comes from here. */
public final class DisclosurePanel implements ContextProvider {
  private final ShowDisclosure showDisclosure;
  private final DisclosureViews views;
  private final Templates templates;
  private final CurrentUser currentUser;

  public DisclosurePanel(
      ShowDisclosure showDisclosure,
      DisclosureViews views,
      Templates templates,
      CurrentUser currentUser) {
    this.showDisclosure = showDisclosure;
    this.views = views;
    this.templates = templates;
    this.currentUser = currentUser;
  }

  @Override
  public void init(Map<String, String> params) {}

  @Override
  public Map<String, Object> getContextMap(Map<String, Object> context) {
    String html =
        context.get("issue") instanceof Issue issue
            ? showDisclosure
                .show(issue.getKey(), currentUser.key())
                .map(shown -> templates.render("panel", new PanelView(views.of(shown))))
                .orElse("")
            : "";
    return Map.of("panel", new PanelHtml(html));
  }
}
