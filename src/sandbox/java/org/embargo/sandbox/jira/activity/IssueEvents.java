package org.embargo.sandbox.jira.activity;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.DelegatingJiraIssueEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.IssueEventBundle;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.Switches;
import org.jspecify.annotations.Nullable;

/** Tells plugins what happened to an issue, and Jira's own listeners: index, mail and webhooks. */
public final class IssueEvents {
  public static final long CREATED = 1;
  public static final long UPDATED = 2;
  public static final long COMMENTED = 6;
  public static final long DELETED = 8;
  public static final long MOVED = 9;
  static final long COMMENT_EDITED = 14;

  private final EventPublisher plugins;
  private final Index index;
  private final List<Consumer<Happening>> host;
  private final Switches switches;

  public IssueEvents(
      EventPublisher plugins, Index index, List<Consumer<Happening>> host, Switches switches) {
    this.plugins = plugins;
    this.index = index;
    this.host = List.copyOf(host);
    this.switches = switches;
  }

  /**
   * Something that happened to one issue.
   *
   * @param issue as it was then
   */
  public record Happening(
      SandboxIssue issue,
      @Nullable ApplicationUser user,
      long type,
      Optional<CommentRow> comment) {}

  /**
   * In the thread of who does it (rule 1.8). Whether Jira's mail and webhooks hear of it before
   * plugins do is not known, nor whether the index does (rule 1.7).
   */
  public void publish(Happening happening) {
    if (switches.diesAfterStoring) {
      return;
    }
    if (switches.indexBeforeEvent) {
      index.follow(happening);
    }
    if (switches.hostBeforePlugins) {
      host.forEach(listener -> listener.accept(happening));
    }
    tellPlugins(happening);
    if (!switches.hostBeforePlugins) {
      host.forEach(listener -> listener.accept(happening));
    }
    if (!switches.indexBeforeEvent) {
      index.follow(happening);
    }
  }

  /** Jira 11 publishes a bundle (rule 1.9), and older listeners still hear single events. */
  private void tellPlugins(Happening happening) {
    IssueEvent event =
        new IssueEvent(happening.issue(), Map.of(), happening.user(), happening.type());
    plugins.publish(event);
    plugins.publish((IssueEventBundle) () -> List.of((DelegatingJiraIssueEvent) () -> event));
  }
}
