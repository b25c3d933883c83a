package com.atlassian.sal.api.websudo;

/** The session has not confirmed the password, or too long ago. */
public class WebSudoSessionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public WebSudoSessionException(String message) {
    super(message);
  }
}
