package org.embargo.web;

import com.atlassian.sal.api.websudo.WebSudoManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Jira's second question for the password before an administrator changes something. It stands
 * beside the check of permissions, and not in its place.
 */
public final class Confirmation {
  private final WebSudoManager webSudo;

  public Confirmation(WebSudoManager webSudo) {
    this.webSudo = webSudo;
  }

  public boolean isMissing(HttpServletRequest request) {
    return !webSudo.canExecuteRequest(request);
  }

  /** Sends the browser to the question. */
  public void ask(HttpServletRequest request, HttpServletResponse response) {
    webSudo.enforceWebSudoProtection(request, response);
  }
}
