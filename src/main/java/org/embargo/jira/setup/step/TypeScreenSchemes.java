package org.embargo.jira.setup.step;

import com.atlassian.jira.issue.fields.screen.FieldScreenFactory;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntity;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.config.Ref;
import org.embargo.jira.setup.read.Named;
import org.jspecify.annotations.Nullable;

/** Issue type screen schemes: which there are, what is in them, and which one a project uses. */
public final class TypeScreenSchemes {
  private final IssueTypeScreenSchemeManager manager;
  private final FieldScreenFactory factory;

  public TypeScreenSchemes(IssueTypeScreenSchemeManager manager, FieldScreenFactory factory) {
    this.manager = manager;
    this.factory = factory;
  }

  Optional<IssueTypeScreenScheme> find(String name) {
    return Named.find(all(), IssueTypeScreenScheme::getName, name);
  }

  IssueTypeScreenScheme require(String name) {
    return Named.require(all(), IssueTypeScreenScheme::getName, name);
  }

  IssueTypeScreenScheme require(Ref ref) {
    return Optional.ofNullable(manager.getIssueTypeScreenScheme(Long.valueOf(ref.id())))
        .orElseThrow(() -> new StepFailed("\"" + ref.name() + "\" is gone"));
  }

  private Collection<IssueTypeScreenScheme> all() {
    return manager.getIssueTypeScreenSchemes();
  }

  boolean isUsed(Project project, IssueTypeScreenScheme scheme) {
    return manager.getIssueTypeScreenScheme(project).getId().equals(scheme.getId());
  }

  boolean usesDefault(Project project) {
    return manager.getIssueTypeScreenScheme(project).isDefault();
  }

  /** Whether Jira replaces an association is not known: so the old one is taken away first. */
  void use(Project project, IssueTypeScreenScheme scheme) {
    IssueTypeScreenScheme used = manager.getIssueTypeScreenScheme(project);
    if (!used.getId().equals(scheme.getId())) {
      manager.removeSchemeAssociation(project, used);
      manager.addSchemeAssociation(project, scheme);
    }
  }

  IssueTypeScreenScheme create(String name) {
    IssueTypeScreenScheme scheme = factory.createIssueTypeScreenScheme();
    scheme.setName(name);
    scheme.setDescription(Named.MADE_BY);
    // Entities are added to a scheme that is stored.
    scheme.store();
    return scheme;
  }

  void delete(IssueTypeScreenScheme scheme) {
    manager.removeIssueTypeScreenScheme(scheme);
  }

  /**
   * @return ids of screen schemes by those of types; "null" stands for all other types
   */
  static Map<String, Long> lines(IssueTypeScreenScheme scheme) {
    return scheme.getEntities().stream()
        .collect(
            Collectors.toMap(
                entity -> String.valueOf(entity.getIssueTypeId()),
                entity -> entity.getFieldScreenScheme().getId()));
  }

  /** What is there already stays, where it is the same. */
  void fill(IssueTypeScreenScheme copy, IssueTypeScreenScheme before) {
    Map<String, Long> wanted = lines(before);
    List<IssueTypeScreenSchemeEntity> there = List.copyOf(copy.getEntities());
    for (IssueTypeScreenSchemeEntity line : there) {
      Long id = line.getFieldScreenScheme().getId();
      if (!id.equals(wanted.get(String.valueOf(line.getIssueTypeId())))) {
        copy.removeEntity(line.getIssueTypeId());
      }
    }
    Map<String, Long> present = lines(copy);
    before.getEntities().stream()
        .filter(line -> !present.containsKey(String.valueOf(line.getIssueTypeId())))
        .forEach(
            line -> copy.addEntity(entity(line.getIssueTypeId(), line.getFieldScreenScheme())));
  }

  void set(IssueTypeScreenScheme scheme, String typeId, FieldScreenScheme screenScheme) {
    boolean there = scheme.getEntities().stream().anyMatch(e -> typeId.equals(e.getIssueTypeId()));
    if (there) {
      scheme.removeEntity(typeId);
    }
    scheme.addEntity(entity(typeId, screenScheme));
  }

  /**
   * @param typeId null for what all other types have
   */
  private IssueTypeScreenSchemeEntity entity(
      @Nullable String typeId, FieldScreenScheme screenScheme) {
    IssueTypeScreenSchemeEntity entity = factory.createIssueTypeScreenSchemeEntity();
    entity.setIssueTypeId(typeId);
    entity.setFieldScreenScheme(screenScheme);
    return entity;
  }
}
