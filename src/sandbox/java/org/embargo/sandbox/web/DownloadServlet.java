package org.embargo.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.embargo.sandbox.plugin.Plugin;

/**
 * What the plugin offers for download, to everybody: /download/resources/KEY:MODULE/NAME
 * (Atlassian's developer documentation, "Downloadable plugin resources").
 */
final class DownloadServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient Plugin plugin;

  DownloadServlet(Plugin plugin) {
    this.plugin = plugin;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = String.valueOf(request.getPathInfo());
    Optional<String> location =
        Optional.ofNullable(plugin.descriptor().downloads().get(path.substring(1)))
            .filter(any -> plugin.isEnabled());
    if (location.isEmpty()) {
      response.sendError(404);
      return;
    }
    response.setContentType("text/javascript;charset=UTF-8");
    response.getWriter().write(plugin.template(location.get()));
  }
}
