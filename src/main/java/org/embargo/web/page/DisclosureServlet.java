package org.embargo.web.page;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.web.PagePath;
import org.embargo.web.form.Form;
import org.embargo.web.form.FormAction;
import org.embargo.web.form.FormServlet;
import org.embargo.web.form.Forms;
import org.embargo.web.form.Sent;
import org.embargo.web.form.Token;

/** The page of one disclosure, and the forms on it. */
@AnonymousSiteAccess
public class DisclosureServlet extends FormServlet {
  private static final long serialVersionUID = 1;
  private static final String PATH = "/embargo/issue/";

  private final transient CasePages pages;
  private final transient List<FormAction> actions;
  private final transient CurrentUser currentUser;

  public DisclosureServlet(
      CasePages pages, List<FormAction> actions, CurrentUser currentUser, Forms forms) {
    super(forms);
    this.pages = pages;
    this.actions = List.copyOf(actions);
    this.currentUser = currentUser;
  }

  @Override
  protected boolean admits(HttpServletRequest request) {
    return pages.areFor(key(request), currentUser.key());
  }

  @Override
  protected Outcome<?> perform(HttpServletRequest request, Form form) {
    Optional<FormAction> action =
        actions.stream().filter(a -> a.name().equals(form.text("action"))).findFirst();
    return action.isPresent()
        ? action.get().perform(key(request), currentUser.key(), form)
        : Outcome.invalid("action", "is unknown");
  }

  @Override
  protected Optional<String> page(HttpServletRequest request, Sent sent, Token token) {
    return pages.of(key(request), currentUser.key(), sent, token);
  }

  private static String key(HttpServletRequest request) {
    return PagePath.after(request, PATH);
  }
}
