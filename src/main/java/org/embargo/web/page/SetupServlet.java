package org.embargo.web.page;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.embargo.app.common.Outcome;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.web.PagePath;
import org.embargo.web.form.Form;
import org.embargo.web.form.FormServlet;
import org.embargo.web.form.Forms;
import org.embargo.web.form.Sent;
import org.embargo.web.form.Token;

/** The page of a project's setup, for its administrators. It works without a script. */
@LicensedOnly
public class SetupServlet extends FormServlet {
  private static final long serialVersionUID = 1;
  private static final Pattern NAMED = Pattern.compile("([^/]+)/setup");

  private final transient SetupPages pages;
  private final transient SetupActions actions;
  private final transient CurrentUser currentUser;

  public SetupServlet(
      SetupPages pages, SetupActions actions, CurrentUser currentUser, Forms forms) {
    super(forms);
    this.pages = pages;
    this.actions = actions;
    this.currentUser = currentUser;
  }

  /** The address holds all choices, so the plan is there again after the question. */
  @Override
  protected boolean changesTakePassword() {
    return true;
  }

  @Override
  protected boolean admits(HttpServletRequest request) {
    return pages.areFor(key(request), currentUser.key());
  }

  /** What a link of another site proposes is not shown: somebody in a hurry would apply it. */
  @Override
  protected Form query(HttpServletRequest request) {
    return isForeign(request) ? Form.NONE : new Form(request);
  }

  @Override
  protected Outcome<?> perform(HttpServletRequest request, Form form) {
    return actions.perform(key(request), currentUser.key(), form);
  }

  @Override
  protected Optional<String> page(HttpServletRequest request, Sent sent, Token token) {
    return pages.page(key(request), currentUser.key(), sent.form(), sent.sentences(), token);
  }

  private static String key(HttpServletRequest request) {
    Matcher path = NAMED.matcher(PagePath.allAfter(request, "/embargo/project/"));
    return path.matches() ? path.group(1) : "";
  }
}
