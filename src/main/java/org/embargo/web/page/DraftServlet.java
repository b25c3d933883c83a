package org.embargo.web.page;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.embargo.app.access.DisclosureAccess;
import org.embargo.app.advisory.AdvisoryKey;
import org.embargo.app.common.Outcome;
import org.embargo.app.common.Outcome.Refused;
import org.embargo.app.draft.CheckDraft.Checked;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.core.text.Problem;
import org.embargo.web.PagePath;
import org.embargo.web.ProofJson;
import org.embargo.web.Statuses;
import org.embargo.web.form.Form;
import org.embargo.web.form.Forms;
import org.embargo.web.form.Html;
import org.embargo.web.form.Sent;
import org.embargo.web.page.DraftPages.Page;

/**
 * The page on which an advisory is written and approved. It works without a script; with one, the
 * form is checked while it is filled in.
 */
@AnonymousSiteAccess
public class DraftServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final String PATH = "/embargo/draft/";

  private final transient DraftPages pages;
  private final transient DraftActions actions;
  private final transient DisclosureAccess access;
  private final transient CurrentUser currentUser;
  private final transient Forms forms;

  public DraftServlet(
      DraftPages pages,
      DraftActions actions,
      DisclosureAccess access,
      CurrentUser currentUser,
      Forms forms) {
    this.pages = pages;
    this.actions = actions;
    this.access = access;
    this.currentUser = currentUser;
    this.forms = forms;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!admits(request)) {
      show(response, Optional.empty());
      return;
    }
    String version = Optional.ofNullable(request.getParameter("version")).orElse("");
    Page page = page(request, response);
    show(
        response,
        version.isEmpty()
            ? pages.saved(page)
            : Optional.of(version)
                .filter(number -> number.matches("\\d{1,9}"))
                .flatMap(number -> pages.earlier(page, Integer.parseInt(number))));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!admits(request)) {
      show(response, Optional.empty());
      return;
    }
    Page page = page(request, response);
    Optional<Sent> refused = forms.refusal(request, response);
    if (refused.isPresent()) {
      show(response, pages.refused(page, refused.get()));
      return;
    }
    Form form = new Form(request);
    if (form.isAbout("check")) {
      check(request, response, page, form);
    } else if (form.isAbout("propose")) {
      show(
          response,
          actions
              .propose(page.key(), page.userKey())
              .flatMap(proposed -> pages.proposed(page, form, proposed)));
    } else {
      Outcome<?> outcome = actions.perform(page.key(), page.userKey(), form);
      List<Problem> problems = outcome.fold(done -> List.of(), Refused::problems);
      if (isDone(outcome, response)) {
        // After a redirect, reloading the page does not send the form again.
        response.sendRedirect(request.getRequestURI());
      } else {
        show(response, pages.refused(page, new Sent(form, problems)));
      }
    }
  }

  /** Answers the script with JSON, and everybody else with the page. */
  private void check(HttpServletRequest request, HttpServletResponse response, Page page, Form form)
      throws IOException {
    Outcome<Checked> outcome = actions.check(page.key(), page.userKey(), form);
    isDone(outcome, response);
    if ("application/json".equals(request.getHeader("Accept"))) {
      Html.writeJson(response, ProofJson.write(outcome));
    } else {
      show(
          response,
          outcome.fold(
              checked -> pages.checked(page, form, checked),
              refused -> pages.refused(page, new Sent(form, refused.problems()))));
    }
  }

  private static boolean isDone(Outcome<?> outcome, HttpServletResponse response) {
    Optional<Outcome.Kind> refusal =
        outcome.fold(done -> Optional.empty(), refused -> Optional.of(refused.kind()));
    refusal.ifPresent(kind -> response.setStatus(Statuses.of(kind)));
    return refusal.isEmpty();
  }

  /** Loads no draft: who is not of the team learns nothing of one. */
  private boolean admits(HttpServletRequest request) {
    return access.draftReader(key(request).issueKey(), currentUser.key()).asOptional().isPresent();
  }

  private Page page(HttpServletRequest request, HttpServletResponse response) {
    return new Page(key(request), currentUser.key(), forms.token(request, response));
  }

  /** KEY-1 or KEY-1/2 at the end of the path; anything else is no advisory that there is. */
  private static AdvisoryKey key(HttpServletRequest request) {
    return AdvisoryKey.parse(PagePath.allAfter(request, PATH)).orElse(AdvisoryKey.firstOf(""));
  }

  private void show(HttpServletResponse response, Optional<String> html) throws IOException {
    if (html.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    Html.write(response, html.orElseGet(forms::nothing));
  }
}
