package org.embargo.sandbox.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.sandbox.jira.config.IssueTypeRow;
import org.embargo.sandbox.jira.config.LevelRow;
import org.embargo.sandbox.jira.config.ResolutionRow;
import org.embargo.sandbox.jira.config.SandboxProject;
import org.embargo.sandbox.jira.config.StatusRow;
import org.jspecify.annotations.Nullable;

/** An issue object: a copy of a row, or what is about to become one. */
public final class SandboxIssue implements MutableIssue {
  @Nullable Long id;
  long number;
  SandboxProject project;
  String typeId = "";
  String summary = "";
  @Nullable String description;
  String statusId = "";
  @Nullable String resolutionId;
  @Nullable User reporter;
  @Nullable Long levelId;
  @Nullable Long parentId;
  Supplier<List<SandboxIssue>> subTasks = List::of;
  @Nullable Timestamp created;
  @Nullable Timestamp updated;
  Supplier<Collection<Version>> fixVersions = List::of;
  Supplier<Collection<Version>> affectedVersions = List::of;

  private static final String LABELS = "labels";

  /** Names of users by the id of a custom field, and the labels. */
  final Map<String, List<String>> users = new TreeMap<>();

  public SandboxIssue(SandboxProject project) {
    this.project = project;
  }

  @Override
  public @Nullable Long getId() {
    return id;
  }

  /** None before the issue is stored (rule 1.4). */
  @Override
  public @Nullable String getKey() {
    return id == null ? null : project.getKey() + "-" + number;
  }

  @Override
  public SandboxProject getProjectObject() {
    return project;
  }

  @Override
  public Long getProjectId() {
    return project.getId();
  }

  @Override
  public String getIssueTypeId() {
    return typeId;
  }

  public IssueTypeRow getIssueType() {
    return project.tables().issueTypes.require(typeId);
  }

  @Override
  public String getSummary() {
    return summary;
  }

  @Override
  public @Nullable String getDescription() {
    return description;
  }

  public String statusId() {
    return statusId;
  }

  public StatusRow getStatus() {
    return project.tables().statuses.require(statusId);
  }

  public @Nullable ResolutionRow getResolution() {
    return resolutionId == null ? null : project.tables().resolutions.require(resolutionId);
  }

  @Override
  public @Nullable String getResolutionId() {
    return resolutionId;
  }

  public @Nullable User getReporter() {
    return reporter;
  }

  @Override
  public @Nullable String getReporterId() {
    return reporter == null ? null : reporter.key();
  }

  @Override
  public @Nullable Timestamp getCreated() {
    return created;
  }

  @Override
  public Collection<Version> getAffectedVersions() {
    return affectedVersions.get();
  }

  @Override
  public Collection<Version> getFixVersions() {
    return fixVersions.get();
  }

  @Override
  public @Nullable Long getSecurityLevelId() {
    return levelId;
  }

  /** Issues have no assignee here. */
  @Override
  public @Nullable String getAssigneeId() {
    return null;
  }

  /** Users, as of Jira's own field for several of them. */
  @Override
  public List<ApplicationUser> getCustomFieldValue(CustomField field) {
    return users(field.getId()).stream()
        .map(new Users()::getUserByName)
        .flatMap(Stream::ofNullable)
        .toList();
  }

  @Override
  public Set<Label> getLabels() {
    return users(LABELS).stream()
        .map(text -> new Label(null, getId(), text))
        .collect(Collectors.toUnmodifiableSet());
  }

  public void setLabels(List<String> labels) {
    setUsers(LABELS, labels);
  }

  @Override
  public @Nullable Long getParentId() {
    return parentId;
  }

  public void setParentId(@Nullable Long parentId) {
    this.parentId = parentId;
  }

  @Override
  public Collection<Issue> getSubTaskObjects() {
    return List.copyOf(subTasks.get());
  }

  /** Where it is from the next time that it is stored. */
  void moveTo(SandboxProject target) {
    project = target;
  }

  /** Empty also for a level that is gone. */
  public Optional<LevelRow> level() {
    return project.tables().levels.find(levelId);
  }

  @Override
  public void setSecurityLevelId(@Nullable Long id) {
    this.levelId = id;
  }

  @Override
  public void setCustomFieldValue(CustomField field, Object value) {
    setUsers(
        field.getId(), ((Collection<?>) value).stream().map(user -> ((User) user).name()).toList());
  }

  /** The names of users in a custom field. */
  public List<String> users(String fieldId) {
    return users.getOrDefault(fieldId, List.of());
  }

  /** All custom fields that are not empty. */
  public Map<String, List<String>> allUsers() {
    return Map.copyOf(users);
  }

  public void setUsers(String fieldId, List<String> names) {
    users.put(fieldId, List.copyOf(names));
    users.values().removeIf(List::isEmpty);
  }

  public void setSummary(String summary) {
    this.summary = summary;
  }

  public void setDescription(@Nullable String description) {
    this.description = description;
  }

  public void setIssueTypeId(String typeId) {
    this.typeId = typeId;
  }

  public void setReporter(@Nullable User reporter) {
    this.reporter = reporter;
  }

  public void setAffectedVersions(Collection<Version> versions) {
    Collection<Version> chosen = List.copyOf(versions);
    this.affectedVersions = () -> chosen;
  }

  public void setFixVersions(Collection<Version> versions) {
    Collection<Version> chosen = List.copyOf(versions);
    this.fixVersions = () -> chosen;
  }

  public void setResolutionId(@Nullable String resolutionId) {
    this.resolutionId = resolutionId;
  }

  public void setStatusId(String statusId) {
    this.statusId = statusId;
  }
}
