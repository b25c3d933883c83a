package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One step of a project's setup. */
@Table("SETUP_STEP")
interface SetupStepRow extends Entity {
  @NotNull
  @Unique
  String getStepKey();

  void setStepKey(String value);

  @NotNull
  @Indexed
  Long getProjectId();

  void setProjectId(Long value);

  @NotNull
  Integer getStepNumber();

  void setStepNumber(Integer value);

  @NotNull
  Integer getRunNumber();

  void setRunNumber(Integer value);

  @NotNull
  String getState();

  void setState(String value);

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getStep();

  void setStep(String value);

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getChoices();

  void setChoices(String value);

  @NotNull
  String getWho();

  void setWho(String value);

  @NotNull
  Long getChangedAt();

  void setChangedAt(Long value);
}
