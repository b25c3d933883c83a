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
import org.embargo.web.page.Pages.Sent;
import org.embargo.web.page.Pages.Token;

/** The page of a project's policy, for its administrators. */
@LicensedOnly
public class PolicyServlet extends FormServlet {
  private static final long serialVersionUID = 1;

  private final transient KeepPolicy keepPolicy;
  private final transient CurrentUser currentUser;
  private final transient Addresses addresses;
  private final transient Forms forms;

  public PolicyServlet(
      KeepPolicy keepPolicy, CurrentUser currentUser, Addresses addresses, Forms forms) {
    super(forms);
    this.keepPolicy = keepPolicy;
    this.currentUser = currentUser;
    this.addresses = addresses;
    this.forms = forms;
  }

  /** The page as the template prints it. */
  public record View(
      String projectKey,
      String address,
      String setupAddress,
      String seen,
      List<String> problems,
      PolicyForm form,
      Token token) {}

  @Override
  boolean isForAdministrators() {
    return true;
  }

  @Override
  Outcome<?> perform(HttpServletRequest request, Form form) {
    String seen = form.text("seen");
    // First the door: who is not let in does not learn what is wrong with a form.
    return keepPolicy
        .show(last(request), currentUser.key())
        .then(present -> PolicyJson.read(PolicyForm.of(form).json()))
        .then(
            policy ->
                keepPolicy.change(
                    last(request),
                    currentUser.key(),
                    policy,
                    present -> PolicyJson.digest(present).equals(seen)));
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
                        sent.problems().isEmpty()
                            ? PolicyJson.digest(policy)
                            : sent.form().text("seen"),
                        sent.sentences(),
                        sent.problems().isEmpty()
                            ? PolicyForm.of(policy)
                            : PolicyForm.of(sent.form()),
                        token)));
  }
}
