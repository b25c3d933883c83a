package org.embargo.jira.setup;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import java.util.Optional;

/** Custom fields that grants name. */
final class FieldsById {
  private final CustomFieldManager fields;

  FieldsById(CustomFieldManager fields) {
    this.fields = fields;
  }

  /** Empty for one that is gone. */
  Optional<CustomField> find(String id) {
    return fields.getCustomFieldObjects().stream()
        .filter(field -> field.getId().equals(id))
        .findFirst();
  }
}
