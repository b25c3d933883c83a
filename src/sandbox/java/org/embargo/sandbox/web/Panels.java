package org.embargo.sandbox.web;

import com.atlassian.plugin.web.Condition;
import com.atlassian.plugin.web.ContextProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.plugin.Descriptor.Panel;
import org.embargo.sandbox.plugin.Plugin;
import org.embargo.sandbox.web.HostVelocity.SafeHtml;

/** The plugin's panels on the view of an issue. */
final class Panels {
  private static final String RIGHT_COLUMN = "atl.jira.view.issue.right.context";

  private final Plugin plugin;
  private final HostVelocity velocity;

  Panels(Plugin plugin, HostVelocity velocity) {
    this.plugin = plugin;
    this.velocity = velocity;
  }

  /** One panel, rendered. */
  public record Shown(String label, SafeHtml html) {}

  List<Shown> of(SandboxIssue issue) {
    Map<String, Object> context = Map.of("issue", issue, "project", issue.getProjectObject());
    return plugin.descriptor().panels().stream()
        .filter(panel -> panel.location().equals(RIGHT_COLUMN))
        .filter(panel -> panel.conditions().stream().allMatch(c -> holds(c, context)))
        .map(panel -> new Shown(plugin.text(panel.labelKey()), render(panel, context)))
        .toList();
  }

  /** Paths of what web-resources add to the view of an issue (their context jira.view.issue). */
  List<String> scripts() {
    return plugin.isEnabled()
        ? plugin.descriptor().issueViewScripts().stream()
            .map(path -> "/download/resources/" + path)
            .toList()
        : List.of();
  }

  private boolean holds(String condition, Map<String, Object> context) {
    return plugin.create(condition, Condition.class).shouldDisplay(context);
  }

  private SafeHtml render(Panel panel, Map<String, Object> context) {
    ContextProvider provider = plugin.create(panel.contextProvider(), ContextProvider.class);
    Map<String, Object> values = new HashMap<>(context);
    values.putAll(provider.getContextMap(context));
    return new SafeHtml(velocity.render(plugin.template(panel.template()), values));
  }
}
