package org.embargo.web.page;

import java.util.Optional;
import org.embargo.app.Outcome;
import org.embargo.app.SaveDraft;
import org.embargo.app.json.AdvisoryJson;
import org.embargo.core.advisory.Advisory;

/** Saves the draft. */
final class DraftAction implements FormAction {
  private final SaveDraft saveDraft;

  DraftAction(SaveDraft saveDraft) {
    this.saveDraft = saveDraft;
  }

  @Override
  public String name() {
    return "draft";
  }

  @Override
  public Outcome<?> perform(String issueKey, Optional<String> userKey, Form form) {
    return version(form.text("basedOn"))
        .then(
            basedOn ->
                saveDraft.edit(
                    issueKey,
                    userKey,
                    basedOn,
                    present ->
                        DraftFields.read(form, present.orElse(Advisory.EMPTY))
                            .then(AdvisoryJson::readDraft)));
  }

  private static Outcome<Long> version(String text) {
    return text.matches("\\d{1,9}")
        ? new Outcome.Done<>(Long.valueOf(text))
        : Outcome.invalid("basedOn", "is not a version of the draft");
  }
}
