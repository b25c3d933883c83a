package org.embargo.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.embargo.app.render.Templates;
import org.embargo.core.text.Problem;
import org.embargo.web.Confirmation;
import org.embargo.web.OwnSite;

/** What every page with forms needs: it knows its own forms, and prints itself. */
public final class Forms {
  /** Bytes of a form. */
  private static final int LIMIT = 1 << 20;

  private static final String FORM = "application/x-www-form-urlencoded";

  private final FormTokens tokens;
  private final OwnSite ownSite;
  private final Confirmation confirmation;
  private final Templates templates;

  Forms(FormTokens tokens, OwnSite ownSite, Confirmation confirmation, Templates templates) {
    this.tokens = tokens;
    this.ownSite = ownSite;
    this.confirmation = confirmation;
    this.templates = templates;
  }

  /** Whether another site has sent somebody here. */
  boolean isForeign(HttpServletRequest request) {
    return ownSite.isForeign(request);
  }

  /**
   * Why a form is not read; the status is set. It is answered without its values: a forged form
   * must not put words into a page of ours. The token comes last, as it is read from the form.
   */
  public Optional<Sent> refusal(HttpServletRequest request, HttpServletResponse response) {
    if (ownSite.isForeign(request)) {
      return refused(response, 403, "The form was sent by a page of another site.");
    }
    if (!isForm(request.getContentType())) {
      return refused(response, 415, "This is no form of this page.");
    }
    if (request.getContentLengthLong() > LIMIT) {
      return refused(response, 413, "The form has more than 1 MiB.");
    }
    if (!tokens.isOurs(request)) {
      return refused(response, 403, "The form has expired. Send it again.");
    }
    return new Form(request).isLongerThan(LIMIT)
        ? refused(response, 413, "The form has more than 1 MiB.")
        : Optional.empty();
  }

  private static Optional<Sent> refused(HttpServletResponse response, int status, String reason) {
    response.setStatus(status);
    return Optional.of(new Sent(Form.NONE, List.of(new Problem("", reason))));
  }

  private static boolean isForm(String type) {
    return type != null && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM);
  }

  public Token token(HttpServletRequest request, HttpServletResponse response) {
    return tokens.of(request, response);
  }

  /** Whether an administrator's password has to be asked for first; then it is. */
  boolean asks(HttpServletRequest request, HttpServletResponse response) {
    return confirmation.asks(request, response);
  }

  public String render(String template, Object view) {
    return templates.render(template, view);
  }

  /**
   * Of what this Jira lacks something for.
   *
   * @param sentence which part it is
   */
  String unavailable(String sentence) {
    return templates.render("unavailable", sentence);
  }

  /** Of what is not there, or not for this reader. */
  public String nothing() {
    return templates.render("nothing", "");
  }
}
