package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.embargo.app.common.Caches;
import org.embargo.app.common.Caches.Remembered;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.text.Limits;

/** Project setups in Active Objects. */
public final class AoProjectSetups implements ProjectSetups {
  /** There are few of them, and every event of an issue asks: they are remembered all at once. */
  private static final long ALL = 0;

  private final Rows rows;
  private final Remembered<Map<Long, ProjectSetup>> remembered;

  public AoProjectSetups(ActiveObjects ao, Caches caches) {
    this.rows = new Rows(ao);
    this.remembered =
        caches.of(
            "setups",
            all ->
                load().stream().collect(Collectors.toMap(ProjectSetup::projectId, setup -> setup)));
  }

  @Override
  public Optional<ProjectSetup> find(long projectId) {
    return Optional.ofNullable(remembered.get(ALL).get(projectId));
  }

  @Override
  public List<ProjectSetup> all() {
    return remembered.get(ALL).values().stream()
        .sorted(Comparator.comparing(ProjectSetup::projectId))
        .toList();
  }

  private List<ProjectSetup> load() {
    return rows.list(ProjectSetupRow.class, Query.select().order("PROJECT_ID")).stream()
        .map(AoProjectSetups::toSetup)
        .toList();
  }

  @Override
  public void save(ProjectSetup setup) {
    ProjectSetupRow row = row(setup.projectId()).orElseGet(() -> create(setup));
    copy(setup, row);
    row.save();
    remembered.forget(ALL);
  }

  @Override
  public void remove(long projectId) {
    row(projectId).ifPresent(rows::delete);
    remembered.forget(ALL);
  }

  @Override
  public void refresh() {
    remembered.forget(ALL);
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
    return Limits.lifted(
        () ->
            new ProjectSetup(
                row.getProjectId(),
                row.getIssueTypeId(),
                row.getLevelId(),
                row.getTeamRoleId(),
                row.getFixedResolutionId(),
                new Cna(row.getCnaOrgId(), row.getCnaShortName())));
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
