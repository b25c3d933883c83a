package com.atlassian.jira.scheme;

import com.atlassian.jira.project.Project;
import java.util.List;
import org.ofbiz.core.entity.GenericEntityException;
import org.ofbiz.core.entity.GenericValue;

/** Creates, finds and removes schemes of one kind and tells which projects use them. */
public interface SchemeManager {
  Long getSchemeIdFor(Project project);

  Scheme createSchemeObject(String name, String description);

  Scheme getSchemeObject(Long id);

  Scheme getSchemeObject(String name);

  List<Scheme> getSchemeObjects();

  Scheme getSchemeFor(Project project);

  List<Project> getProjects(Scheme scheme);

  void addSchemeToProject(Project project, Scheme scheme);

  void removeSchemesFromProject(Project project);

  void deleteScheme(Long id) throws GenericEntityException;

  GenericValue getScheme(Long id) throws GenericEntityException;

  GenericValue createSchemeEntity(GenericValue scheme, SchemeEntity entity)
      throws GenericEntityException;

  void updateScheme(GenericValue scheme) throws GenericEntityException;
}
