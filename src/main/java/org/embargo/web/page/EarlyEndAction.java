package org.embargo.web.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.embargo.EndEarly;
import org.embargo.json.Body;
import org.embargo.web.Requests;
import org.embargo.web.form.Form;
import org.embargo.web.form.FormAction;

/** Asks for an early end of the embargo, agrees to it, or takes it back. */
final class EarlyEndAction implements FormAction {
  private final EndEarly endEarly;

  EarlyEndAction(EndEarly endEarly) {
    this.endEarly = endEarly;
  }

  @Override
  public String name() {
    return "early-end";
  }

  @Override
  public Outcome<?> perform(String issueKey, Optional<String> userKey, Form form) {
    return switch (form.text("change")) {
      case "agree" ->
          Body.read(
                  JsonNodeFactory.instance
                      .objectNode()
                      .put("askedAt", form.text("seen"))
                      .toString(),
                  fields -> fields.required("askedAt", Requests::instant))
              .then(askedAt -> endEarly.agree(issueKey, userKey, askedAt.orElseThrow()));
      case "take-back" -> endEarly.takeBack(issueKey, userKey);
      default -> ask(issueKey, userKey, form);
    };
  }

  private Outcome<?> ask(String issueKey, Optional<String> userKey, Form form) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (!form.text("early-until").isEmpty()) {
      json.put("until", form.text("early-until"));
    }
    json.put("reason", form.text("early-reason")).put("withoutFix", form.has("without-fix"));
    return Body.read(json.toString(), Requests::earlyEnd)
        .then(wish -> endEarly.ask(issueKey, userKey, wish));
  }
}
