package org.embargo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What the address of a page says beside the page itself. */
public final class PagePath {
  /** Where Jira serves the servlets of plugins. */
  private static final String SERVLETS = "/plugins/servlet";

  private PagePath() {}

  /**
   * The one part of the path that follows the page's own, as it was sent; empty when there is none
   * or more than one. Such an address is unknown, whatever its last part is.
   *
   * @param page such as "/embargo/issue/", with a slash at both ends
   */
  public static String after(HttpServletRequest request, String page) {
    String rest = allAfter(request, page);
    return rest.indexOf('/') >= 0 ? "" : rest;
  }

  /** The same with all parts that follow. */
  public static String allAfter(HttpServletRequest request, String page) {
    String path = Optional.ofNullable(request.getRequestURI()).orElse("");
    String own = Optional.ofNullable(request.getContextPath()).orElse("") + SERVLETS + page;
    return path.startsWith(own) ? path.substring(own.length()) : "";
  }
}
