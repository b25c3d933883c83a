package org.embargo.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.access.SetupAdmission;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.common.Outcome;
import org.embargo.app.render.Templates;
import org.embargo.app.setup.CheckSetup;
import org.embargo.app.setup.CheckSetup.Status;
import org.embargo.app.setup.PlanSetup;
import org.embargo.app.setup.PlanSetup.Planned;
import org.embargo.app.setup.SetupRequest;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.text.Problem;
import org.embargo.json.Body;
import org.embargo.view.SetupView.PlanView;
import org.embargo.view.SetupView.StatusView;
import org.embargo.web.SetupRequests;
import org.embargo.web.form.Form;
import org.embargo.web.form.Token;

/** Renders the page of a project's setup. */
final class SetupPages {
  private final SetupAdmission admission;
  private final PlanSetup planSetup;
  private final CheckSetup checkSetup;
  private final Addresses addresses;
  private final Templates templates;

  SetupPages(
      SetupAdmission admission,
      PlanSetup planSetup,
      CheckSetup checkSetup,
      Addresses addresses,
      Templates templates) {
    this.admission = admission;
    this.planSetup = planSetup;
    this.checkSetup = checkSetup;
    this.addresses = addresses;
    this.templates = templates;
  }

  /**
   * The page as the template prints it.
   *
   * @param levels what can be chosen, in words, by what the form sends
   * @param plan one element when there is a plan to show
   * @param applyAddress where the plan is applied; it shows the same plan again
   */
  public record SetupPage(
      String projectKey,
      String address,
      String applyAddress,
      String policyAddress,
      Token token,
      List<String> problems,
      SetupForm form,
      List<Ref> levels,
      StatusView status,
      List<PlanView> plan) {}

  /**
   * @param request what is asked for; a plan is shown when it says so, or when there is one already
   * @return empty for whom there is no such project here
   */
  Optional<String> page(
      String projectKey,
      Optional<String> userKey,
      Form request,
      List<String> problems,
      Token token) {
    return checkSetup
        .check(projectKey, userKey)
        .asOptional()
        .map(status -> page(projectKey, userKey, request, problems, token, status));
  }

  /** Whether somebody administers the project. */
  boolean areFor(String projectKey, Optional<String> userKey) {
    return admission.admit(projectKey, userKey).asOptional().isPresent();
  }

  private String page(
      String projectKey,
      Optional<String> userKey,
      Form request,
      List<String> problems,
      Token token,
      Status status) {
    boolean asked = request.text("show").equals("plan");
    SetupForm sent = asked ? SetupForm.of(request) : SetupForm.empty();
    Outcome<Planned> planned = plan(projectKey, userKey, asked ? sent.json() : "{}");
    SetupForm form =
        asked ? sent : planned.asOptional().map(p -> SetupForm.of(p.choices())).orElse(sent);
    List<String> wrong = asked ? problems(planned) : List.of();
    return templates.render(
        "setup",
        new SetupPage(
            projectKey,
            addresses.setup(projectKey),
            addresses.setup(projectKey) + "?" + form.query(),
            addresses.policy(projectKey),
            token,
            Stream.concat(problems.stream(), wrong.stream()).toList(),
            form,
            levels(form, status),
            StatusView.of(status),
            planned.asOptional().map(PlanView::of).stream().toList()));
  }

  /** What was entered stays, also where it is none of them. */
  private static List<Ref> levels(SetupForm form, Status status) {
    List<Ref> levels = new ArrayList<>();
    levels.add(new Ref(SetupForm.MAKE, "make \"Security team and reporter\" where it is missing"));
    status.levels().forEach(one -> levels.add(new Ref(String.valueOf(one.id()), one.name())));
    if (levels.stream().noneMatch(level -> level.id().equals(form.level()))) {
      levels.add(new Ref(form.level(), form.level()));
    }
    return levels;
  }

  private Outcome<Planned> plan(String projectKey, Optional<String> userKey, String json) {
    return Body.<SetupRequest>read(json, SetupRequests::read)
        .then(request -> planSetup.plan(projectKey, userKey, request));
  }

  static List<String> problems(Outcome<?> outcome) {
    return outcome.fold(
        done -> List.of(), refused -> refused.problems().stream().map(SetupPages::text).toList());
  }

  private static String text(Problem problem) {
    return (problem.field() + " " + problem.reason()).strip();
  }
}
