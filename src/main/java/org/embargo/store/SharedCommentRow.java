package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/**
 * A comment of the security team that the reporter may read, or one that is about to be written.
 */
@Table("SHARED_COMMENT")
interface SharedCommentRow extends Entity {
  @NotNull
  @Indexed
  Long getIssueId();

  void setIssueId(Long value);

  @NotNull
  String getAuthor();

  void setAuthor(String value);

  @NotNull
  @StringLength(64)
  String getDigest();

  void setDigest(String value);

  /** 0 until it is written. */
  @NotNull
  @Indexed
  Long getCommentId();

  void setCommentId(Long value);
}
