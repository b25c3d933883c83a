package com.atlassian.jira.project;

/** Finds projects. */
public interface ProjectManager {
  Project getProjectObj(Long id);

  Project getProjectObjByKey(String key);
}
