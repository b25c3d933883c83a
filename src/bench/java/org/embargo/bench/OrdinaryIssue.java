package org.embargo.bench;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An issue that is none of the sealed ones, already loaded.
 *
 * @param asked counts what Jira would have to load
 */
record OrdinaryIssue(Long getId, AtomicLong asked) implements Issue {
  private static final Timestamp THEN = new Timestamp(1_764_590_400_000L);

  @Override
  public String getKey() {
    return "CLOUDSTACK-" + getId;
  }

  @Override
  public String getSummary() {
    return "An ordinary issue";
  }

  @Override
  public String getDescription() {
    return null;
  }

  @Override
  public Project getProjectObject() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Long getProjectId() {
    return 10_000L;
  }

  @Override
  public String getIssueTypeId() {
    return "10004";
  }

  @Override
  public String getResolutionId() {
    return null;
  }

  @Override
  public String getReporterId() {
    return "JIRAUSER10004";
  }

  @Override
  public Timestamp getCreated() {
    return THEN;
  }

  @Override
  public Set<Label> getLabels() {
    asked.incrementAndGet();
    throw new UnsupportedOperationException("Jira would have to load them");
  }

  @Override
  public Collection<Version> getAffectedVersions() {
    asked.incrementAndGet();
    throw new UnsupportedOperationException("Jira would have to load them");
  }

  @Override
  public Collection<Version> getFixVersions() {
    asked.incrementAndGet();
    throw new UnsupportedOperationException("Jira would have to load them");
  }

  @Override
  public Long getSecurityLevelId() {
    return null;
  }

  @Override
  public String getAssigneeId() {
    return null;
  }

  @Override
  public Object getCustomFieldValue(CustomField customField) {
    asked.incrementAndGet();
    throw new UnsupportedOperationException("Jira would have to load it");
  }

  @Override
  public Long getParentId() {
    return null;
  }

  @Override
  public Collection<Issue> getSubTaskObjects() {
    return List.of();
  }
}
