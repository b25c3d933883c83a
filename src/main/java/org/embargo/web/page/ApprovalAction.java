package org.embargo.web.page;

import java.util.Optional;
import org.embargo.app.ApproveDraft;
import org.embargo.app.Outcome;

/** Approves the bytes that the page showed. */
final class ApprovalAction implements FormAction {
  private final ApproveDraft approveDraft;

  ApprovalAction(ApproveDraft approveDraft) {
    this.approveDraft = approveDraft;
  }

  @Override
  public String name() {
    return "approval";
  }

  @Override
  public Outcome<?> perform(String issueKey, Optional<String> userKey, Form form) {
    return approveDraft.approve(issueKey, userKey, form.text("digest"), form.text("despite"));
  }
}
