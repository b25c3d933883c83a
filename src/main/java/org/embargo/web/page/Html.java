package org.embargo.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a page that is for this reader only. */
final class Html {
  private Html() {}

  static void write(HttpServletResponse response, String page) throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.getWriter().write(page);
  }
}
