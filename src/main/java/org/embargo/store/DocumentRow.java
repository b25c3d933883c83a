package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One format of one revision, in the exact text that was approved. */
@Table("DOCUMENT")
interface DocumentRow extends Entity {
  @NotNull
  @Unique
  String getDocumentKey();

  void setDocumentKey(String value);

  @NotNull
  @Indexed
  String getRevisionKey();

  void setRevisionKey(String value);

  @NotNull
  String getFormat();

  void setFormat(String value);

  @NotNull
  String getMediaType();

  void setMediaType(String value);

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getBody();

  void setBody(String value);
}
