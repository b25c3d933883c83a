package org.embargo.sandbox.jira;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An issue object: a copy of a row, or what is about to become one. */
public final class SandboxIssue implements MutableIssue {
  @Nullable Long id;
  long number;
  final Project project;
  String typeId = "";
  String summary = "";
  @Nullable String description;
  String statusId = "";
  @Nullable String resolutionId;
  @Nullable User reporter;
  @Nullable Long levelId;
  @Nullable Timestamp created;
  Collection<Version> fixVersions = List.of();

  public SandboxIssue(Project project) {
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
  public Project getProjectObject() {
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

  public Constant getIssueType() {
    return Demo.byId(Demo.ISSUE_TYPES, typeId).orElseThrow();
  }

  public String getSummary() {
    return summary;
  }

  public @Nullable String getDescription() {
    return description;
  }

  public Constant getStatus() {
    return Demo.byId(Demo.STATUSES, statusId).orElseThrow();
  }

  public @Nullable Constant getResolution() {
    return resolutionId == null ? null : Demo.byId(Demo.RESOLUTIONS, resolutionId).orElseThrow();
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
  public Collection<Version> getFixVersions() {
    return fixVersions;
  }

  @Override
  public @Nullable Long getSecurityLevelId() {
    return levelId;
  }

  @Override
  public void setSecurityLevelId(@Nullable Long id) {
    this.levelId = id;
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

  public void setFixVersions(Collection<Version> versions) {
    this.fixVersions = List.copyOf(versions);
  }

  public void setResolutionId(@Nullable String resolutionId) {
    this.resolutionId = resolutionId;
  }

  public void setStatusId(String statusId) {
    this.statusId = statusId;
  }
}
