package org.embargo.app.render;

/** Turns a view into HTML. Whatever the view holds is escaped, but for {@link SafeHtml}. */
public interface Templates {
  /**
   * @param template path of the template within the product, without extension
   * @param view ready-made: the template prints it and decides nothing
   */
  String render(String template, Object view);
}
