package org.embargo.web.page;

import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.conversation.WriteComment;
import org.embargo.core.conversation.Readers;
import org.embargo.web.form.Form;
import org.embargo.web.form.FormAction;

/** Writes a comment: for the security team, unless the other button was pressed. */
final class CommentAction implements FormAction {
  private final WriteComment writeComment;

  CommentAction(WriteComment writeComment) {
    this.writeComment = writeComment;
  }

  @Override
  public String name() {
    return "comment";
  }

  @Override
  public Outcome<?> perform(String issueKey, Optional<String> userKey, Form form) {
    String readers = form.text("readers");
    return writeComment.write(
        issueKey,
        userKey,
        form.text("body"),
        Readers.of(readers.equals("reporter"), readers.equals("everybody")));
  }
}
