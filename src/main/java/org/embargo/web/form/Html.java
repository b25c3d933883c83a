package org.embargo.web.form;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a page that is for this reader only. */
public final class Html {
  private Html() {}

  public static void write(HttpServletResponse response, String page) throws IOException {
    write(response, "text/html;charset=UTF-8", page);
  }

  public static void writeJson(HttpServletResponse response, JsonNode json) throws IOException {
    write(response, "application/json;charset=UTF-8", json.toString());
  }

  private static void write(HttpServletResponse response, String type, String body)
      throws IOException {
    response.setContentType(type);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    // With "no-referrer" browsers hide from our own forms' requests where they come from.
    response.setHeader("Referrer-Policy", "same-origin");
    response.getWriter().write(body);
  }
}
