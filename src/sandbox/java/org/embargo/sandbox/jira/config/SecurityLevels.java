package org.embargo.sandbox.jira.config;

import com.atlassian.jira.event.issue.security.IssueSecurityLevelAddedEvent;
import com.atlassian.jira.event.issue.security.IssueSecurityLevelDeletedEvent;
import com.atlassian.jira.issue.security.IssueSecurityLevel;
import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.SchemeEntity;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The levels of security schemes, and a cache of their grants. */
public final class SecurityLevels implements IssueSecurityLevelManager {
  private final Tables tables;
  private final IssueUses issues;
  private final Associations associations;
  private Consumer<Object> publisher = event -> {};

  SecurityLevels(Tables tables, IssueUses issues) {
    this.tables = tables;
    this.issues = issues;
    this.associations = new Associations(tables, SchemeKind.SECURITY);
  }

  /** What is told of levels that come and go. */
  public void onChange(Consumer<Object> listener) {
    this.publisher = listener;
  }

  @Override
  public List<IssueSecurityLevel> getIssueSecurityLevels(long schemeId) {
    return List.copyOf(tables.levels.where(level -> level.schemeId() == schemeId));
  }

  @Override
  public Collection<IssueSecurityLevel> getAllIssueSecurityLevels() {
    return List.copyOf(tables.levels.all());
  }

  @Override
  public IssueSecurityLevel createIssueSecurityLevel(
      long schemeId, String name, String description) {
    tables.schemes.require(schemeId);
    LevelRow level = tables.levels.put(new LevelRow(tables.levels.nextId(), schemeId, name));
    publisher.accept(
        new IssueSecurityLevelAddedEvent(schemeId, new SchemeEntity("", "", level.id())));
    return level;
  }

  /** Issues keep its id, and nobody sees them any more (rules 7.3 and 0.5). */
  @Override
  public void deleteSecurityLevel(Long id) {
    LevelRow level = tables.levels.require(id);
    tables.entities.removeIf(row -> isGrant(row, level));
    tables.levels.removeIf(row -> row.id() == level.id());
    publisher.accept(new IssueSecurityLevelDeletedEvent(id));
  }

  @Override
  public Long getIssueCount(Long levelId, Long projectId) {
    return issues.withLevel(levelId, projectId);
  }

  @Override
  public void clearUsersLevels() {
    tables.grantsOfLevels.clear();
  }

  /** Grants are cached until {@link #clearUsersLevels()}, whatever changes (rule 7.10). */
  List<EntityRow> grants(Long levelId) {
    return tables.grantsOfLevels.computeIfAbsent(
        levelId,
        id ->
            tables.levels.find(id).stream()
                .flatMap(level -> tables.entities.where(row -> isGrant(row, level)).stream())
                .toList());
  }

  boolean isOf(Long levelId, Project project) {
    Optional<Long> scheme = associations.schemeOf(project.getId());
    return tables.levels.find(levelId).map(LevelRow::schemeId).equals(scheme) && scheme.isPresent();
  }

  /** The project's levels. */
  public List<LevelRow> of(Project project) {
    Optional<Long> scheme = associations.schemeOf(project.getId());
    return tables.levels.where(level -> scheme.filter(id -> id == level.schemeId()).isPresent());
  }

  /** What an issue of the project gets when nobody chose a level (rule 1.19). */
  public Optional<Long> defaultOf(Project project) {
    return associations
        .schemeOf(project.getId())
        .map(tables.schemes::require)
        .map(SchemeRow::defaultLevel);
  }

  private static boolean isGrant(EntityRow row, LevelRow level) {
    return row.schemeId() == level.schemeId()
        && String.valueOf(level.id()).equals(row.entityTypeId());
  }
}
