package org.embargo.web.page;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.embargo.app.CurrentUser;
import org.embargo.app.Outcome;
import org.embargo.app.Outcome.Kind;
import org.embargo.core.disclosure.Problem;
import org.embargo.web.Statuses;

/** The page of one disclosure, and the forms on it. It works without a script. */
@AnonymousSiteAccess
public class DisclosureServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient Pages pages;
  private final transient SealPage sealPage;
  private final transient List<FormAction> actions;
  private final transient CurrentUser currentUser;
  private final transient FormTokens tokens;

  public DisclosureServlet(
      Pages pages,
      SealPage sealPage,
      List<FormAction> actions,
      CurrentUser currentUser,
      FormTokens tokens) {
    this.pages = pages;
    this.sealPage = sealPage;
    this.actions = List.copyOf(actions);
    this.currentUser = currentUser;
    this.tokens = tokens;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    show(request, response, new Form(request), List.of());
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Form form = new Form(request);
    if (!tokens.isOurs(request)) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      show(request, response, form, FormTokens.expired(form).problems());
      return;
    }
    Outcome<?> outcome = perform(IssueKeys.in(request), form);
    Optional<Kind> refusal = outcome.fold(done -> Optional.empty(), r -> Optional.of(r.kind()));
    if (refusal.isEmpty()) {
      // After a redirect, reloading the page does not send the form again.
      response.sendRedirect(request.getRequestURI());
      return;
    }
    response.setStatus(Statuses.of(refusal.get()));
    show(request, response, form, outcome.fold(done -> List.of(), Outcome.Refused::problems));
  }

  private Outcome<?> perform(String issueKey, Form form) {
    Optional<FormAction> action =
        actions.stream().filter(a -> a.name().equals(form.text("action"))).findFirst();
    return action.isPresent()
        ? action.get().perform(issueKey, currentUser.key(), form)
        : Outcome.invalid("action", "is unknown");
  }

  private void show(
      HttpServletRequest request, HttpServletResponse response, Form form, List<Problem> problems)
      throws IOException {
    Pages.Token token = tokens.of(request, response);
    Pages.Sent sent = new Pages.Sent(form, problems);
    Optional<String> user = currentUser.key();
    Optional<String> page =
        pages
            .disclosure(IssueKeys.in(request), user, sent, token)
            .or(() -> sealPage.of(IssueKeys.in(request), user, sent, token));
    if (page.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    Html.write(response, page.orElseGet(pages::unknown));
  }
}
