package org.embargo.web.page;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.embargo.app.Addresses;
import org.embargo.app.CurrentUser;
import org.embargo.app.Outcome;
import org.embargo.app.json.PolicyJson;
import org.embargo.app.policy.KeepPolicy;
import org.embargo.app.view.ProjectLogView;
import org.embargo.app.view.ProjectLogViews;
import org.embargo.web.page.Pages.Sent;
import org.embargo.web.page.Pages.Token;

/** The page of a project's policy, for its administrators. */
@LicensedOnly
public class PolicyServlet extends FormServlet {
  private static final long serialVersionUID = 1;

  private final transient KeepPolicy keepPolicy;
  private final transient ProjectLogViews logs;
  private final transient CurrentUser currentUser;
  private final transient Addresses addresses;
  private final transient Forms forms;

  public PolicyServlet(
      KeepPolicy keepPolicy,
      ProjectLogViews logs,
      CurrentUser currentUser,
      Addresses addresses,
      Forms forms) {
    super(forms);
    this.keepPolicy = keepPolicy;
    this.logs = logs;
    this.currentUser = currentUser;
    this.addresses = addresses;
    this.forms = forms;
  }

  /**
   * The page as the template prints it.
   *
   * @param log one, for who may read it
   */
  public record View(
      String projectKey,
      String address,
      String setupAddress,
      List<String> problems,
      PolicyForm form,
      List<ProjectLogView> log,
      Token token) {}

  @Override
  boolean isForAdministrators() {
    return true;
  }

  @Override
  Outcome<?> perform(HttpServletRequest request, Form form) {
    // First the door: who is not let in does not learn what is wrong with a form.
    return keepPolicy
        .show(last(request), currentUser.key())
        .then(present -> PolicyJson.readEdit(PolicyForm.of(form).json()))
        .then(wanted -> keepPolicy.change(last(request), currentUser.key(), wanted));
  }

  @Override
  Optional<String> page(HttpServletRequest request, Sent sent, Token token) {
    return keepPolicy
        .show(last(request), currentUser.key())
        .asOptional()
        .map(
            policy ->
                forms.render(
                    "policy",
                    new View(
                        last(request),
                        addresses.policy(last(request)),
                        addresses.setup(last(request)),
                        sent.sentences(),
                        sent.problems().isEmpty()
                            ? PolicyForm.of(policy)
                            : PolicyForm.of(sent.form()),
                        logs.of(last(request), currentUser.key()),
                        token)));
  }
}
