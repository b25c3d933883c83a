package org.embargo.web.page;

import jakarta.servlet.http.HttpServletRequest;

/** Which issue a page is about: the last part of its path. */
final class IssueKeys {
  private IssueKeys() {}

  static String in(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
