package org.embargo.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.common.Outcome;
import org.embargo.app.setup.ApplySetup;
import org.embargo.app.setup.Progress;
import org.embargo.app.setup.UndoSetup;
import org.embargo.core.text.Problem;
import org.embargo.json.Body;
import org.embargo.web.SetupRequests;
import org.embargo.web.form.Form;

/** What the forms on the page of a setup do. */
final class SetupActions {
  private final ApplySetup applySetup;
  private final UndoSetup undoSetup;

  SetupActions(ApplySetup applySetup, UndoSetup undoSetup) {
    this.applySetup = applySetup;
    this.undoSetup = undoSetup;
  }

  /** What stopped half way is refused with the reason, and with what stays. */
  Outcome<Progress> perform(String projectKey, Optional<String> userKey, Form form) {
    return run(projectKey, userKey, form).then(SetupActions::complete);
  }

  private Outcome<Progress> run(String projectKey, Optional<String> userKey, Form form) {
    return switch (form.text("action")) {
      case "apply" ->
          Body.read(SetupForm.of(form).json(), SetupRequests::read)
              .then(request -> applySetup.apply(projectKey, userKey, request, form.text("digest")));
      case "undo" -> undoSetup.undo(projectKey, userKey);
      default -> Outcome.invalid("action", "is unknown");
    };
  }

  private static Outcome<Progress> complete(Progress progress) {
    List<Problem> problems =
        Stream.concat(progress.stopped().stream(), progress.kept().stream())
            .map(reason -> new Problem("", reason))
            .toList();
    return problems.isEmpty()
        ? new Outcome.Done<>(progress)
        : new Outcome.Refused<>(Outcome.Kind.CONFLICT, problems);
  }
}
