package org.embargo.web.page;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.embargo.app.Addresses;
import org.embargo.app.CurrentUser;
import org.embargo.app.MendDelivery;
import org.embargo.app.Outcome;
import org.embargo.app.view.DeliveryView;
import org.embargo.web.page.Pages.Sent;
import org.embargo.web.page.Pages.Token;

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
  boolean isForAdministrators() {
    return true;
  }

  @Override
  boolean admits(HttpServletRequest request) {
    return mendDelivery.isFor(currentUser.key());
  }

  @Override
  Outcome<?> perform(HttpServletRequest request, Form form) {
    String id = form.text("id");
    return switch (form.text("action")) {
      case "retry" -> mendDelivery.retry(currentUser.key(), id);
      case "delivered" -> mendDelivery.settle(currentUser.key(), id);
      default -> Outcome.invalid("action", "is unknown");
    };
  }

  @Override
  Optional<String> page(HttpServletRequest request, Sent sent, Token token) {
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
