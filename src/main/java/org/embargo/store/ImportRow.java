package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** An advisory that came in from a file; minus its ID stands where others have their issue's. */
@Table("IMPORTED")
interface ImportRow extends Entity {
  @NotNull
  @Unique
  String getCveId();

  void setCveId(String value);

  @NotNull
  Long getProjectId();

  void setProjectId(Long value);

  @NotNull
  String getImportedBy();

  void setImportedBy(String value);

  @NotNull
  Long getImportedAt();

  void setImportedAt(Long value);
}
