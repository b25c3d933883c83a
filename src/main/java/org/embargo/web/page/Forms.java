package org.embargo.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.embargo.app.Templates;
import org.embargo.web.Confirmation;
import org.embargo.web.page.Pages.Token;

/** What every page with forms needs: it knows its own forms, and prints itself. */
final class Forms {
  private final FormTokens tokens;
  private final Confirmation confirmation;
  private final Templates templates;

  Forms(FormTokens tokens, Confirmation confirmation, Templates templates) {
    this.tokens = tokens;
    this.confirmation = confirmation;
    this.templates = templates;
  }

  boolean isOurs(HttpServletRequest request) {
    return tokens.isOurs(request);
  }

  Token token(HttpServletRequest request, HttpServletResponse response) {
    return tokens.of(request, response);
  }

  /** Whether an administrator's password has to be asked for first; then it is. */
  boolean asks(HttpServletRequest request, HttpServletResponse response) {
    return confirmation.asks(request, response);
  }

  String render(String template, Object view) {
    return templates.render(template, view);
  }

  /** Of what is not there, or not for this reader. */
  String nothing() {
    return templates.render("nothing", "");
  }
}
