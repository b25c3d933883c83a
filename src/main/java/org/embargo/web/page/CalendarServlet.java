package org.embargo.web.page;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.embargo.app.CurrentUser;
import org.embargo.app.Outcome;
import org.embargo.app.calendar.KeepLink;
import org.embargo.web.page.Pages.Sent;
import org.embargo.web.page.Pages.Token;

/** What is due in a project, for its security team, and the secret link to that. */
@LicensedOnly
public class CalendarServlet extends FormServlet {
  private static final long serialVersionUID = 1;
  private static final String MADE = "org.embargo.made";

  private final transient CalendarPages pages;
  private final transient KeepLink keepLink;
  private final transient CurrentUser currentUser;

  public CalendarServlet(
      CalendarPages pages, KeepLink keepLink, CurrentUser currentUser, Forms forms) {
    super(forms);
    this.pages = pages;
    this.keepLink = keepLink;
    this.currentUser = currentUser;
  }

  @Override
  Outcome<?> perform(HttpServletRequest request, Form form) {
    return switch (form.text("action")) {
      case "make" -> keepLink.make(last(request), currentUser.key());
      case "revoke" -> keepLink.revoke(last(request), currentUser.key());
      default -> Outcome.invalid("action", "is unknown");
    };
  }

  /** A new link is shown this once: its secret is not stored. */
  @Override
  void done(HttpServletRequest request, HttpServletResponse response, Outcome<?> outcome)
      throws IOException {
    String secret = outcome.asOptional().map(String::valueOf).orElse("");
    if (secret.isEmpty()) {
      super.done(request, response, outcome);
    } else {
      request.setAttribute(MADE, secret);
      show(request, response, new Sent(new Form(request), List.of()));
    }
  }

  @Override
  Optional<String> page(HttpServletRequest request, Sent sent, Token token) {
    String secret = Optional.ofNullable((String) request.getAttribute(MADE)).orElse("");
    return pages.of(last(request), currentUser.key(), secret, sent, token);
  }
}
