package org.embargo.sandbox.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.embargo.sandbox.jira.Switches;
import org.jspecify.annotations.Nullable;

/**
 * Jira's filter against cross-site requests to REST (rules 10.1 and 10.2). It looks at every method
 * that changes something, as {@link Switches.XsrfFilter} says.
 */
@Priority(Priorities.AUTHENTICATION)
final class XsrfFilter implements ContainerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> FORM_TYPES =
      Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

  private final Switches switches;

  XsrfFilter(Switches switches) {
    this.switches = switches;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String method = request.getMethod();
    boolean looks =
        switch (switches.xsrfFilter) {
          case OFF -> false;
          case POSTS -> method.equals("POST");
          case CHANGES -> !READING.contains(method);
        };
    if (looks && !passes(request)) {
      request.abortWith(
          Response.status(403).type(MediaType.TEXT_PLAIN).entity("XSRF check failed").build());
    }
  }

  private static boolean passes(ContainerRequestContext request) {
    return isFromOwnPage(request) && (!isSentByForms(request.getMediaType()) || hasToken(request));
  }

  /** Only browsers are asked for their page: they name it by Origin or Referer. */
  private static boolean isFromOwnPage(ContainerRequestContext request) {
    String agent = Objects.requireNonNullElse(request.getHeaderString("User-Agent"), "");
    boolean isBrowser = agent.contains("Mozilla/") || agent.contains("Opera/");
    URI own = request.getUriInfo().getRequestUri();
    return !isBrowser
        || isSameOrigin(request.getHeaderString("Referer"), own)
        || isSameOrigin(request.getHeaderString("Origin"), own);
  }

  private static boolean isSameOrigin(@Nullable String named, URI own) {
    if (named == null) {
      return false;
    }
    try {
      URI uri = new URI(named);
      return own.getScheme().equals(uri.getScheme())
          && own.getHost().equals(uri.getHost())
          && own.getPort() == uri.getPort();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isSentByForms(@Nullable MediaType type) {
    return Optional.ofNullable(type)
        .map(given -> given.getType() + "/" + given.getSubtype())
        .map(given -> FORM_TYPES.contains(given.toLowerCase(Locale.ROOT)))
        .orElse(true);
  }

  private static boolean hasToken(ContainerRequestContext request) {
    String token = Objects.requireNonNullElse(request.getHeaderString("X-Atlassian-Token"), "");
    return token.equals("no-check") || token.equalsIgnoreCase("nocheck");
  }
}
