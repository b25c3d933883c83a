package org.embargo.web.page;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.common.Outcome;
import org.embargo.app.delivery.MendDelivery;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.view.DeliveryView;
import org.embargo.web.form.Form;
import org.embargo.web.form.FormServlet;
import org.embargo.web.form.Forms;
import org.embargo.web.form.Sent;
import org.embargo.web.form.Token;

/** The page of deliveries that wait for a person, for administrators of Jira. */
@LicensedOnly
public class DeliveriesServlet extends FormServlet {
  private static final long serialVersionUID = 1;

  private final transient MendDelivery mendDelivery;
  private final transient CurrentUser currentUser;
  private final transient Addresses addresses;
  private final transient Forms forms;

  public DeliveriesServlet(
      MendDelivery mendDelivery, CurrentUser currentUser, Addresses addresses, Forms forms) {
    super(forms);
    this.mendDelivery = mendDelivery;
    this.currentUser = currentUser;
    this.addresses = addresses;
    this.forms = forms;
  }

  /** The page as the template prints it. */
  public record View(
      String address, List<String> problems, List<DeliveryView> lines, Token token) {}

  @Override
  protected boolean isForAdministrators() {
    return true;
  }

  @Override
  protected boolean admits(HttpServletRequest request) {
    return mendDelivery.isFor(currentUser.key());
  }

  @Override
  protected Outcome<?> perform(HttpServletRequest request, Form form) {
    String id = form.text("id");
    return switch (form.text("action")) {
      case "retry" -> mendDelivery.retry(currentUser.key(), id);
      case "delivered" -> mendDelivery.settle(currentUser.key(), id);
      default -> Outcome.invalid("action", "is unknown");
    };
  }

  @Override
  protected Optional<String> page(HttpServletRequest request, Sent sent, Token token) {
    return mendDelivery
        .list(currentUser.key())
        .asOptional()
        .map(
            all ->
                forms.render(
                    "deliveries",
                    new View(
                        addresses.deliveries(),
                        sent.sentences(),
                        all.stream().map(DeliveryView::of).toList(),
                        token)));
  }
}
