package org.embargo.sandbox.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.atlassian.annotations.security.UnrestrictedAccess;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedElement;
import java.util.stream.Stream;
import org.embargo.sandbox.jira.CurrentUser;

/** Lets anonymous in only where an annotation says so (rule 10.11). */
final class Access implements ContainerRequestFilter {
  @Context private ResourceInfo resource;
  private final CurrentUser currentUser;

  Access(CurrentUser currentUser) {
    this.currentUser = currentUser;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    boolean open =
        Stream.of(resource.getResourceClass(), resource.getResourceMethod())
            .anyMatch(Access::isOpen);
    if (!open && currentUser.get().isEmpty()) {
      request.abortWith(Response.status(401).build());
    }
  }

  static boolean isOpen(AnnotatedElement element) {
    return element.isAnnotationPresent(AnonymousSiteAccess.class)
        || element.isAnnotationPresent(UnrestrictedAccess.class);
  }
}
