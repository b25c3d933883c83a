package org.embargo.jira.setup.read;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import java.util.Optional;

/** Custom fields that grants name. */
public final class FieldsById {
  private final CustomFieldManager fields;

  public FieldsById(CustomFieldManager fields) {
    this.fields = fields;
  }

  /** Empty for one that is gone. */
  public Optional<CustomField> find(String id) {
    return fields.getCustomFieldObjects().stream()
        .filter(field -> field.getId().equals(id))
        .findFirst();
  }
}
