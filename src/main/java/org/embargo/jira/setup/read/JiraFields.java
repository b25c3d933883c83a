package org.embargo.jira.setup.read;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.embargo.core.setup.FieldState;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;

/** Custom fields. Several may have one name. */
public final class JiraFields implements Named {
  public static final String MULTI_USER =
      "com.atlassian.jira.plugin.system.customfieldtypes:multiuserpicker";

  private final CustomFieldManager fields;
  private final JiraTypes types;

  public JiraFields(CustomFieldManager fields, JiraTypes types) {
    this.fields = fields;
    this.types = types;
  }

  @Override
  public Map<Kind, Map<String, String>> names() {
    return Map.of(
        Kind.FIELD,
        Named.of(fields.getCustomFieldObjects(), CustomField::getName, CustomField::getId));
  }

  /** Those for several users that issues of the type have in the project. */
  public List<CustomField> of(Project project, IssueType type) {
    return all(project, type).stream()
        .filter(field -> field.getCustomFieldType().getKey().equals(MULTI_USER))
        .toList();
  }

  /** While the type is not there yet, a field that every type has is taken to be for it too. */
  List<FieldState> states(Project project, Optional<IssueType> type) {
    List<IssueType> asked = type.map(List::of).orElseGet(() -> types.of(project));
    List<Set<String>> ofTypes = asked.stream().map(one -> ids(project, one)).toList();
    return fields.getCustomFieldObjects().stream()
        .filter(field -> field.getCustomFieldType().getKey().equals(MULTI_USER))
        .map(
            field ->
                new FieldState(
                    new Ref(field.getId(), field.getName()),
                    ofTypes.stream().allMatch(ids -> ids.contains(field.getId()))))
        .toList();
  }

  private Set<String> ids(Project project, IssueType type) {
    return all(project, type).stream().map(CustomField::getId).collect(Collectors.toSet());
  }

  private List<CustomField> all(Project project, IssueType type) {
    return fields.getCustomFieldObjects(project.getId(), type.getId());
  }
}
