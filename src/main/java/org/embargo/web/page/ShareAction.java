package org.embargo.web.page;

import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.conversation.ShareComment;
import org.embargo.core.conversation.Readers;
import org.embargo.web.form.Form;
import org.embargo.web.form.FormAction;

/** Shares a comment of the security team with the reporter. */
final class ShareAction implements FormAction {
  private final ShareComment shareComment;

  ShareAction(ShareComment shareComment) {
    this.shareComment = shareComment;
  }

  @Override
  public String name() {
    return "share";
  }

  @Override
  public Outcome<?> perform(String issueKey, Optional<String> userKey, Form form) {
    return shareComment.share(
        issueKey, userKey, form.text("comment"), Readers.of(true, form.has("everybody")));
  }
}
