package org.embargo.app.render;

/**
 * HTML that is printed as it is, where everything else is escaped. It is made out of Markdown, or
 * is part of a page that is public; a test holds that nobody else makes any.
 */
public record SafeHtml(String html) {
  public static final SafeHtml NONE = new SafeHtml("");

  public boolean isEmpty() {
    return html.isEmpty();
  }

  @Override
  public String toString() {
    return html;
  }
}
