package org.embargo.web.page;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.embargo.app.CurrentUser;
import org.embargo.app.Outcome;
import org.embargo.app.setup.Progress;
import org.embargo.web.Confirmation;
import org.embargo.web.Statuses;
import org.embargo.web.page.Pages.Token;

/** The page of a project's setup, for its administrators. It works without a script. */
@LicensedOnly
public class SetupServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient SetupPages pages;
  private final transient SetupActions actions;
  private final transient CurrentUser currentUser;
  private final transient Confirmation confirmation;
  private final transient FormTokens tokens;

  public SetupServlet(
      SetupPages pages,
      SetupActions actions,
      CurrentUser currentUser,
      Confirmation confirmation,
      FormTokens tokens) {
    this.pages = pages;
    this.actions = actions;
    this.currentUser = currentUser;
    this.confirmation = confirmation;
    this.tokens = tokens;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    show(request, response, List.of());
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!tokens.isOurs(request)) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      show(request, response, List.of("The form has expired. Send it again."));
      return;
    }
    // The address holds all choices, so that the plan is there again afterwards.
    if (confirmation.asks(request, response)) {
      return;
    }
    Outcome<Progress> outcome = actions.perform(key(request), currentUser.key(), new Form(request));
    List<String> problems = SetupActions.problems(outcome);
    if (problems.isEmpty() && outcome.asOptional().isPresent()) {
      // After a redirect, reloading the page does not send the form again.
      response.sendRedirect(request.getRequestURI());
      return;
    }
    response.setStatus(
        outcome.fold(
            stopped -> HttpServletResponse.SC_CONFLICT, refused -> Statuses.of(refused.kind())));
    show(request, response, problems);
  }

  private void show(HttpServletRequest request, HttpServletResponse response, List<String> problems)
      throws IOException {
    Token token = tokens.of(request, response);
    Optional<String> page =
        pages.page(key(request), currentUser.key(), new Form(request), problems, token);
    if (page.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    Html.write(response, page.orElseGet(pages::unknown));
  }

  /** The part before the last: {@code .../project/KEY/setup}. */
  private static String key(HttpServletRequest request) {
    String[] parts = request.getRequestURI().split("/", -1);
    return parts.length < 2 ? "" : parts[parts.length - 2];
  }
}
