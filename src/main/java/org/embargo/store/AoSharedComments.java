package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Optional;
import org.embargo.app.conversation.SharedComments;

/** The comments that are shared with reporters, in Active Objects. */
public final class AoSharedComments implements SharedComments {
  private static final long NOT_YET = 0;

  private final Rows rows;

  public AoSharedComments(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public boolean has(long commentId) {
    return rows.one(SharedCommentRow.class, "COMMENT_ID = ?", commentId).isPresent();
  }

  @Override
  public void announce(long issueId, String authorKey, String digest) {
    create(issueId, authorKey, digest, NOT_YET);
  }

  @Override
  public boolean claim(long issueId, String authorKey, String digest, long commentId) {
    Optional<SharedCommentRow> announced = announced(issueId, authorKey, digest);
    announced.ifPresent(
        row -> {
          row.setCommentId(commentId);
          row.save();
        });
    return announced.isPresent();
  }

  private Optional<SharedCommentRow> announced(long issueId, String authorKey, String digest) {
    return rows.one(
        SharedCommentRow.class,
        "ISSUE_ID = ? AND AUTHOR = ? AND DIGEST = ? AND COMMENT_ID = ?",
        issueId,
        authorKey,
        digest,
        NOT_YET);
  }

  @Override
  public void withdraw(long issueId, String authorKey, String digest) {
    announced(issueId, authorKey, digest).ifPresent(rows::delete);
  }

  @Override
  public void add(long issueId, String authorKey, String digest, long commentId) {
    create(issueId, authorKey, digest, commentId);
  }

  private void create(long issueId, String authorKey, String digest, long commentId) {
    rows.create(
        SharedCommentRow.class,
        value("ISSUE_ID", issueId),
        value("AUTHOR", authorKey),
        value("DIGEST", digest),
        value("COMMENT_ID", commentId));
  }
}
