package org.embargo.sandbox.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.ServerConnector;
import org.embargo.sandbox.jira.CurrentUser;
import org.embargo.sandbox.jira.Users;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** Jetty on the loopback interface, under the path /jira. */
public final class Server implements AutoCloseable {
  public static final String CONTEXT_PATH = "/jira";

  private final org.eclipse.jetty.server.Server jetty;
  private final ServerConnector connector;
  private final ServletContextHandler context;

  public Server(int port, Users users, CurrentUser currentUser) {
    jetty = new org.eclipse.jetty.server.Server();
    connector = new ServerConnector(jetty);
    connector.setHost("localhost");
    connector.setPort(port);
    // Longer than Java's client keeps a connection: one that is closed just when it is used again
    // fails a request that has done nothing wrong.
    connector.setIdleTimeout(Duration.ofMinutes(30).toMillis());
    jetty.addConnector(connector);
    context = new ServletContextHandler(CONTEXT_PATH, ServletContextHandler.SESSIONS);
    ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
    errors.setShowStacks(false);
    context.setErrorHandler(errors);
    context.addFilter(new FilterHolder(new UnreadBody()), "/*", EnumSet.of(DispatcherType.REQUEST));
    context.addFilter(
        new FilterHolder(new Authentication(users, currentUser)),
        "/*",
        EnumSet.of(DispatcherType.REQUEST));
    jetty.setHandler(context);
  }

  public Server rest(String path, ResourceConfig application) {
    context.addServlet(new ServletHolder(new ServletContainer(application)), path + "/*");
    return this;
  }

  /** A servlet of the plugin, below /plugins/servlet. */
  public Server servlet(HttpServlet servlet, List<String> patterns) {
    ServletHolder holder = new ServletHolder(servlet);
    patterns.forEach(pattern -> context.addServlet(holder, "/plugins/servlet" + pattern));
    return this;
  }

  Server page(HttpServlet servlet, String... patterns) {
    ServletHolder holder = new ServletHolder(servlet);
    for (String pattern : patterns) {
      context.addServlet(holder, pattern);
    }
    return this;
  }

  /** Fails with a {@link java.net.BindException} somewhere in its causes when the port is taken. */
  public void start() throws Exception {
    jetty.start();
  }

  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      jetty.stop();
    } catch (Exception e) {
      throw new IllegalStateException("Jetty does not stop", e);
    }
  }
}
