package org.embargo.web.form;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.embargo.app.common.NotAvailable;
import org.embargo.app.common.Outcome;
import org.embargo.app.common.Outcome.Kind;
import org.embargo.core.text.Problem;
import org.embargo.web.Statuses;

/**
 * A page with forms that are sent to itself: what is done leads back to it, and what is refused is
 * shown again with the reasons. It works without a script. Nothing of a form is read before the
 * reader is let in, and nothing of a forged form is shown.
 */
public abstract class FormServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient Forms forms;

  protected FormServlet(Forms forms) {
    this.forms = forms;
  }

  /**
   * Whether the page is for administrators. They are asked for their password again before they see
   * it, so that what they fill in is not lost to the question.
   */
  protected boolean isForAdministrators() {
    return false;
  }

  /** Whether a change asks administrators for their password again. */
  protected boolean changesTakePassword() {
    return isForAdministrators();
  }

  /** Whether there is a page for this reader, by its address alone. Loads and renders nothing. */
  protected abstract boolean admits(HttpServletRequest request);

  /** Does what a form asks for. */
  protected abstract Outcome<?> perform(HttpServletRequest request, Form form);

  /**
   * The page; empty for whom there is none.
   *
   * @param sent without problems when nothing was sent
   */
  protected abstract Optional<String> page(HttpServletRequest request, Sent sent, Token token);

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (admits(request)) {
      show(request, response, new Sent(query(request), List.of()));
    } else {
      unknown(response);
    }
  }

  @Override
  protected final void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!admits(request)) {
      unknown(response);
      return;
    }
    Optional<Sent> refused = forms.refusal(request, response);
    if (refused.isPresent()) {
      show(request, response, refused.get());
      return;
    }
    if (changesTakePassword() && forms.asks(request, response)) {
      return;
    }
    Form form = new Form(request);
    Outcome<?> outcome = perform(request, form);
    Optional<Kind> refusal = outcome.fold(done -> Optional.empty(), r -> Optional.of(r.kind()));
    if (refusal.isEmpty()) {
      done(request, response, outcome);
      return;
    }
    response.setStatus(Statuses.of(refusal.get()));
    List<Problem> problems = outcome.fold(done -> List.of(), Outcome.Refused::problems);
    show(request, response, new Sent(form, problems));
  }

  protected final boolean isForeign(HttpServletRequest request) {
    return forms.isForeign(request);
  }

  /** What the address says beside its path; nothing for most pages. */
  protected Form query(HttpServletRequest request) {
    return Form.NONE;
  }

  /** After a redirect, reloading the page does not send the form again. */
  protected void done(HttpServletRequest request, HttpServletResponse response, Outcome<?> outcome)
      throws IOException {
    response.sendRedirect(request.getRequestURI());
  }

  protected final void show(HttpServletRequest request, HttpServletResponse response, Sent sent)
      throws IOException {
    Optional<String> page;
    try {
      page = page(request, sent, forms.token(request, response));
    } catch (NotAvailable e) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      Html.write(response, forms.unavailable(String.valueOf(e.getMessage())));
      return;
    }
    if (page.isPresent() && isForAdministrators() && forms.asks(request, response)) {
      return;
    }
    if (page.isEmpty()) {
      unknown(response);
    } else {
      Html.write(response, page.get());
    }
  }

  private void unknown(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    Html.write(response, forms.nothing());
  }
}
