package org.embargo.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.embargo.app.delivery.MendDelivery.Waiting;
import org.embargo.app.delivery.Outbox.Try;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.outbox.Delivery;
import org.embargo.core.outbox.RetrySchedule;
import org.embargo.template.VelocityTemplates;
import org.embargo.view.DeliveryView;
import org.embargo.web.form.Token;
import org.junit.jupiter.api.Test;

class DeliveriesPageTest {
  private static final Instant NOW = Instant.parse("2026-12-01T15:00:00Z");

  @Test
  void each_delivery_says_why_it_waits_and_what_was_tried() {
    Delivery doubtful = Delivery.due(new AdvisoryId(7), 1, "mail", NOW).claimed().inDoubt();
    Delivery parked = Delivery.due(new AdvisoryId(8), 2, "<b>hook", NOW);
    for (int i = 0; i < RetrySchedule.DEFAULT.attempts(); i++) {
      parked = parked.claimed().failed(RetrySchedule.DEFAULT, NOW);
    }

    String page = page(doubtful, parked);

    assertThat(page)
        .contains("7-1-mail", "Nobody knows whether it was handed over")
        .contains("8-2-&lt;b&gt;hook", "It has failed 10 times.")
        .contains("2026-12-01 15:00:00 UTC: failed: SocketException")
        .contains("name=\"token\" value=\"t0\"", "action=\"/jira/deliveries\"")
        .doesNotContain("<b>hook", "None does.");
    assertThat(page()).contains("None does.");
  }

  private static String page(Delivery... waiting) {
    List<DeliveryView> lines =
        List.of(waiting).stream()
            .map(one -> new Waiting(one, List.of(new Try(NOW, "failed: SocketException"))))
            .map(DeliveryView::of)
            .toList();
    return new VelocityTemplates()
        .render(
            "deliveries",
            new DeliveriesServlet.View(
                "/jira/deliveries", List.of(), lines, new Token("token", "t0")));
  }
}
