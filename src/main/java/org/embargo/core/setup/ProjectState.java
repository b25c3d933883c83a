package org.embargo.core.setup;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.embargo.core.setup.config.Grant;
import org.embargo.core.setup.config.Ref;

/**
 * A project's configuration as it is at one moment.
 *
 * @param roles who is in which role, by the role's name; only roles that have members here
 * @param permissions who may do what, by the permission's key
 * @param notifications who is told of what, by the event type's id
 */
public record ProjectState(
    Ref project,
    SchemeUse typeScheme,
    List<TypeState> types,
    NavigableMap<String, Members> roles,
    Optional<SecurityState> security,
    SchemeUse workflowScheme,
    SchemeUse screenSchemes,
    NavigableMap<String, List<Grant>> permissions,
    NavigableMap<String, List<Grant>> notifications) {
  private static final String BROWSE = "BROWSE_PROJECTS";

  public ProjectState {
    types = List.copyOf(types);
    roles = Collections.unmodifiableNavigableMap(new TreeMap<>(roles));
    permissions = Collections.unmodifiableNavigableMap(new TreeMap<>(permissions));
    notifications = Collections.unmodifiableNavigableMap(new TreeMap<>(notifications));
  }

  public String key() {
    return project.name();
  }

  public Optional<TypeState> type(String name) {
    return types.stream().filter(type -> type.type().name().equalsIgnoreCase(name)).findFirst();
  }

  public boolean isOpenToAnonymous() {
    return permissions.getOrDefault(BROWSE, List.of()).stream().anyMatch(Grant::isAnyone);
  }

  /** For somebody who may not know of the other projects. */
  ProjectState withoutNamesOfOthers() {
    return new ProjectState(
        project,
        typeScheme.withoutNames(),
        types,
        roles,
        security.map(
            scheme ->
                new SecurityState(
                    scheme.use().withoutNames(), scheme.defaultLevel(), scheme.levels())),
        workflowScheme.withoutNames(),
        screenSchemes.withoutNames(),
        permissions,
        notifications);
  }
}
