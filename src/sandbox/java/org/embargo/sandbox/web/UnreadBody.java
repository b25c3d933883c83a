package org.embargo.sandbox.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/**
 * Reads and drops what a request was answered without, as Tomcat does (rule 10.15). Jetty would
 * close the connection, and a client that uses it again would fail.
 */
final class UnreadBody implements Filter {
  /** Tomcat's default for maxSwallowSize, in bytes. */
  private static final int MOST = 2 << 20;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    ServletInputStream rest = request.getInputStream();
    byte[] buffer = new byte[8192];
    int dropped = 0;
    int read = 0;
    while (read >= 0 && dropped < MOST) {
      dropped += read;
      read = rest.read(buffer);
    }
  }
}
