package org.embargo.web;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * WebSudo: Jira asks a session for the password again before an administrator changes something. It
 * comes on top of the check of permissions.
 */
public final class Confirmation {
  private final WebSudoManager webSudo;

  public Confirmation(WebSudoManager webSudo) {
    this.webSudo = webSudo;
  }

  /**
   * Whether a REST request has to be refused. As in Atlassian's REST module, a script that sends
   * its password or token with the request is not asked: WebSudoManager itself knows sessions only.
   */
  public boolean isMissing(HttpServletRequest request) {
    return !OwnCredentials.authenticated(request) && !webSudo.canExecuteRequest(request);
  }

  /** For pages: whether the password has to be entered first; then the browser is sent there. */
  public boolean asks(HttpServletRequest request, HttpServletResponse response) {
    try {
      webSudo.willExecuteWebSudoRequest(request);
      return false;
    } catch (WebSudoSessionException e) {
      webSudo.enforceWebSudoProtection(request, response);
      return true;
    }
  }
}
