package org.embargo.web.page;

import java.util.Optional;
import org.embargo.app.advisory.AdvisoryKey;
import org.embargo.app.common.Outcome;
import org.embargo.app.draft.ApproveDraft;
import org.embargo.app.draft.ApproveDraft.Yes;
import org.embargo.app.draft.CheckDraft;
import org.embargo.app.draft.CheckDraft.Checked;
import org.embargo.app.draft.CoverIssue;
import org.embargo.app.draft.ProposeRanges;
import org.embargo.app.draft.SaveDraft;
import org.embargo.app.draft.WithdrawApproval;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.ProposedRanges;
import org.embargo.json.AdvisoryJson;
import org.embargo.web.form.Form;

/** What the forms of the draft's page do. */
final class DraftActions {
  private final SaveDraft saveDraft;
  private final CheckDraft checkDraft;
  private final ApproveDraft approveDraft;
  private final WithdrawApproval withdrawApproval;
  private final ProposeRanges proposeRanges;
  private final CoverIssue coverIssue;

  DraftActions(
      SaveDraft saveDraft,
      CheckDraft checkDraft,
      ApproveDraft approveDraft,
      WithdrawApproval withdrawApproval,
      ProposeRanges proposeRanges,
      CoverIssue coverIssue) {
    this.saveDraft = saveDraft;
    this.checkDraft = checkDraft;
    this.approveDraft = approveDraft;
    this.withdrawApproval = withdrawApproval;
    this.proposeRanges = proposeRanges;
    this.coverIssue = coverIssue;
  }

  /** What changes something. */
  Outcome<?> perform(AdvisoryKey key, Optional<String> userKey, Form form) {
    return switch (form.text("action")) {
      case "draft" ->
          version("basedOn", form.text("basedOn"))
              .then(
                  basedOn ->
                      saveDraft.edit(
                          key, userKey, basedOn, from(form), before -> read(form, before)));
      case "approval" ->
          version("version", form.text("version"))
              .then(seen -> approveDraft.approve(key, userKey, yes(seen, form)));
      case "withdrawal" ->
          version("version", form.text("version"))
              .then(seen -> withdrawApproval.withdraw(key, userKey, seen, form.text("reason")));
      case "cover" -> coverIssue.cover(key, userKey, form.text("issue"));
      case "uncover" -> coverIssue.uncover(key, userKey, form.text("issue"));
      default -> Outcome.invalid("action", "is unknown");
    };
  }

  /** What would go public of the form as it is, without saving it. */
  Outcome<Checked> check(AdvisoryKey key, Optional<String> userKey, Form form) {
    return checkDraft.check(key, userKey, from(form), before -> read(form, before));
  }

  /** What the tracker's versions are, to be put into the form. */
  Optional<ProposedRanges> propose(AdvisoryKey key, Optional<String> userKey) {
    return proposeRanges.of(key.issueKey(), userKey);
  }

  /** Days that are no number of days are not what the policy says. */
  private static Yes yes(long version, Form form) {
    String days = form.text("openIssueAfterDays");
    return new Yes(
        version,
        form.text("digest"),
        form.text("basis"),
        form.text("despite"),
        days.isEmpty()
            ? Optional.empty()
            : Optional.of(days.matches("\\d{1,6}") ? Integer.parseInt(days) : -1));
  }

  private static Outcome<Advisory> read(Form form, Optional<Advisory> present) {
    return DraftFields.read(form, present.orElse(Advisory.EMPTY)).then(AdvisoryJson::readDraft);
  }

  /** The version that the form was filled with; 0 for what is no version. */
  private static long from(Form form) {
    return version("from", form.text("from")).asOptional().orElse(0L);
  }

  private static Outcome<Long> version(String field, String text) {
    return text.matches("\\d{1,9}")
        ? new Outcome.Done<>(Long.valueOf(text))
        : Outcome.invalid(field, "is not a version of the draft");
  }
}
