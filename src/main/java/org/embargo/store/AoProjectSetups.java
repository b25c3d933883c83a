package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.Optional;
import net.java.ao.Query;
import org.embargo.app.ProjectSetups;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;

/** Project setups in Active Objects. */
public final class AoProjectSetups implements ProjectSetups {
  private final Rows rows;

  public AoProjectSetups(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public Optional<ProjectSetup> find(long projectId) {
    return row(projectId).map(AoProjectSetups::toSetup);
  }

  @Override
  public List<ProjectSetup> all() {
    return rows.list(ProjectSetupRow.class, Query.select().order("PROJECT_ID")).stream()
        .map(AoProjectSetups::toSetup)
        .toList();
  }

  @Override
  public void save(ProjectSetup setup) {
    ProjectSetupRow row = row(setup.projectId()).orElseGet(() -> create(setup));
    copy(setup, row);
    row.save();
  }

  @Override
  public void remove(long projectId) {
    row(projectId).ifPresent(rows::delete);
  }

  private Optional<ProjectSetupRow> row(long projectId) {
    return rows.one(ProjectSetupRow.class, "PROJECT_ID = ?", projectId);
  }

  private ProjectSetupRow create(ProjectSetup setup) {
    return rows.create(
        ProjectSetupRow.class,
        value("PROJECT_ID", setup.projectId()),
        value("ISSUE_TYPE_ID", setup.issueTypeId()),
        value("LEVEL_ID", setup.levelId()),
        value("TEAM_ROLE_ID", setup.teamRoleId()),
        value("FIXED_RESOLUTION_ID", setup.fixedResolutionId()),
        value("CNA_ORG_ID", setup.cna().orgId()),
        value("CNA_SHORT_NAME", setup.cna().shortName()));
  }

  private static ProjectSetup toSetup(ProjectSetupRow row) {
    return new ProjectSetup(
        row.getProjectId(),
        row.getIssueTypeId(),
        row.getLevelId(),
        row.getTeamRoleId(),
        row.getFixedResolutionId(),
        new Cna(row.getCnaOrgId(), row.getCnaShortName()));
  }

  private static void copy(ProjectSetup from, ProjectSetupRow to) {
    to.setIssueTypeId(from.issueTypeId());
    to.setLevelId(from.levelId());
    to.setTeamRoleId(from.teamRoleId());
    to.setFixedResolutionId(from.fixedResolutionId());
    to.setCnaOrgId(from.cna().orgId());
    to.setCnaShortName(from.cna().shortName());
  }
}
