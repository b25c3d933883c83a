package org.embargo.web.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.embargo.SetEmbargo;
import org.embargo.json.Body;
import org.embargo.web.Requests;
import org.embargo.web.form.Form;
import org.embargo.web.form.FormAction;

/** Sets the embargo. */
final class EmbargoAction implements FormAction {
  private final SetEmbargo setEmbargo;

  EmbargoAction(SetEmbargo setEmbargo) {
    this.setEmbargo = setEmbargo;
  }

  @Override
  public String name() {
    return "embargo";
  }

  @Override
  public Outcome<?> perform(String issueKey, Optional<String> userKey, Form form) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("until", form.text("until")).put("reason", form.text("reason"));
    return Body.read(json.toString(), Requests::embargoChange)
        .then(change -> setEmbargo.set(issueKey, userKey, change));
  }
}
