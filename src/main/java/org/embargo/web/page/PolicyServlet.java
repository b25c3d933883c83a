package org.embargo.web.page;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.common.Outcome;
import org.embargo.app.policy.KeepPolicy;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.json.PolicyJson;
import org.embargo.view.ProjectLogView;
import org.embargo.view.ProjectLogViews;
import org.embargo.web.PagePath;
import org.embargo.web.form.Form;
import org.embargo.web.form.FormServlet;
import org.embargo.web.form.Forms;
import org.embargo.web.form.Sent;
import org.embargo.web.form.Token;

/** The page of a project's policy, for its administrators. */
@LicensedOnly
public class PolicyServlet extends FormServlet {
  private static final long serialVersionUID = 1;
  private static final String PATH = "/embargo/policy/";

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
  protected boolean isForAdministrators() {
    return true;
  }

  @Override
  protected boolean admits(HttpServletRequest request) {
    return keepPolicy.isFor(key(request), currentUser.key());
  }

  @Override
  protected Outcome<?> perform(HttpServletRequest request, Form form) {
    return PolicyJson.readEdit(PolicyForm.of(form).json())
        .then(wanted -> keepPolicy.change(key(request), currentUser.key(), wanted));
  }

  @Override
  protected Optional<String> page(HttpServletRequest request, Sent sent, Token token) {
    return keepPolicy
        .show(key(request), currentUser.key())
        .asOptional()
        .map(
            policy ->
                forms.render(
                    "policy",
                    new View(
                        key(request),
                        addresses.policy(key(request)),
                        addresses.setup(key(request)),
                        sent.sentences(),
                        sent.problems().isEmpty()
                            ? PolicyForm.of(policy)
                            : PolicyForm.of(sent.form()),
                        logs.of(key(request), currentUser.key()),
                        token)));
  }

  private static String key(HttpServletRequest request) {
    return PagePath.after(request, PATH);
  }
}
