package org.embargo.jira.panel;

import com.atlassian.velocity.htmlsafe.HtmlSafe;

/** HTML of ours for Jira's Velocity, which would escape a mere text. */
public final class PanelHtml {
  private final String html;

  PanelHtml(String html) {
    this.html = html;
  }

  @HtmlSafe
  public String getHtml() {
    return html;
  }
}
