package com.atlassian.jira.issue.fields.screen.issuetype;

import com.atlassian.jira.project.Project;
import java.util.Collection;

/** Finds and removes issue type screen schemes and gives them to projects. */
public interface IssueTypeScreenSchemeManager {
  IssueTypeScreenScheme getIssueTypeScreenScheme(Project project);

  IssueTypeScreenScheme getIssueTypeScreenScheme(Long id);

  Collection<IssueTypeScreenScheme> getIssueTypeScreenSchemes();

  void addSchemeAssociation(Project project, IssueTypeScreenScheme scheme);

  void removeSchemeAssociation(Project project, IssueTypeScreenScheme scheme);

  void removeIssueTypeScreenScheme(IssueTypeScreenScheme scheme);
}
