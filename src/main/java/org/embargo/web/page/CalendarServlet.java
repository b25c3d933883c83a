package org.embargo.web.page;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.embargo.app.access.TeamDoor;
import org.embargo.app.calendar.KeepLink;
import org.embargo.app.common.Outcome;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.web.PagePath;
import org.embargo.web.form.Form;
import org.embargo.web.form.FormServlet;
import org.embargo.web.form.Forms;
import org.embargo.web.form.Sent;
import org.embargo.web.form.Token;

/** What is due in a project, for its security team, and the secret link to that. */
@LicensedOnly
public class CalendarServlet extends FormServlet {
  private static final long serialVersionUID = 1;
  private static final String PATH = "/embargo/calendar/";
  private static final String MADE = "org.embargo.made";

  private final transient CalendarPages pages;
  private final transient KeepLink keepLink;
  private final transient TeamDoor door;
  private final transient CurrentUser currentUser;

  public CalendarServlet(
      CalendarPages pages, KeepLink keepLink, TeamDoor door, CurrentUser currentUser, Forms forms) {
    super(forms);
    this.pages = pages;
    this.keepLink = keepLink;
    this.door = door;
    this.currentUser = currentUser;
  }

  @Override
  protected boolean admits(HttpServletRequest request) {
    return door.open(key(request), currentUser.key()).asOptional().isPresent();
  }

  @Override
  protected Outcome<?> perform(HttpServletRequest request, Form form) {
    return switch (form.text("action")) {
      case "make" -> keepLink.make(key(request), currentUser.key());
      case "revoke" -> keepLink.revoke(key(request), currentUser.key());
      default -> Outcome.invalid("action", "is unknown");
    };
  }

  /** A new link is shown this once: its secret is not stored. */
  @Override
  protected void done(HttpServletRequest request, HttpServletResponse response, Outcome<?> outcome)
      throws IOException {
    String secret = outcome.asOptional().map(String::valueOf).orElse("");
    if (secret.isEmpty()) {
      super.done(request, response, outcome);
    } else {
      request.setAttribute(MADE, secret);
      show(request, response, new Sent(Form.NONE, List.of()));
    }
  }

  @Override
  protected Optional<String> page(HttpServletRequest request, Sent sent, Token token) {
    String secret = Optional.ofNullable((String) request.getAttribute(MADE)).orElse("");
    return pages.of(key(request), currentUser.key(), secret, sent, token);
  }

  private static String key(HttpServletRequest request) {
    return PagePath.after(request, PATH);
  }
}
