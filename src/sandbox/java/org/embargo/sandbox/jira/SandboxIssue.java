package org.embargo.sandbox.jira;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;
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

  @Override
  public IssueType getIssueType() {
    return Demo.byId(Demo.ISSUE_TYPES, typeId).orElseThrow();
  }

  @Override
  public String getSummary() {
    return summary;
  }

  @Override
  public @Nullable String getDescription() {
    return description;
  }

  @Override
  public Status getStatus() {
    return Demo.byId(Demo.STATUSES, statusId).orElseThrow();
  }

  @Override
  public @Nullable Resolution getResolution() {
    return resolutionId == null ? null : Demo.byId(Demo.RESOLUTIONS, resolutionId).orElseThrow();
  }

  @Override
  public @Nullable String getResolutionId() {
    return resolutionId;
  }

  @Override
  public @Nullable ApplicationUser getReporter() {
    return reporter;
  }

  @Override
  public @Nullable String getReporterId() {
    return reporter == null ? null : reporter.key();
  }

  @Override
  public @Nullable ApplicationUser getAssignee() {
    return null;
  }

  @Override
  public Collection<Version> getFixVersions() {
    return fixVersions;
  }

  @Override
  public Collection<Version> getAffectedVersions() {
    return List.of();
  }

  @Override
  public @Nullable Long getSecurityLevelId() {
    return levelId;
  }

  @Override
  public @Nullable Timestamp getCreated() {
    return created;
  }

  @Override
  public boolean isSubTask() {
    return false;
  }

  @Override
  public void setSecurityLevelId(@Nullable Long id) {
    this.levelId = id;
  }

  @Override
  public void setSummary(String summary) {
    this.summary = summary;
  }

  @Override
  public void setDescription(@Nullable String description) {
    this.description = description;
  }

  @Override
  public void setProjectObject(Project project) {
    throw new UnsupportedOperationException("the sandbox has one project");
  }

  @Override
  public void setIssueTypeId(String typeId) {
    this.typeId = typeId;
  }

  @Override
  public void setReporter(@Nullable ApplicationUser reporter) {
    this.reporter = (User) reporter;
  }

  @Override
  public void setFixVersions(Collection<Version> versions) {
    this.fixVersions = List.copyOf(versions);
  }

  @Override
  public void setResolutionId(@Nullable String resolutionId) {
    this.resolutionId = resolutionId;
  }

  @Override
  public void setStatusId(String statusId) {
    this.statusId = statusId;
  }
}
