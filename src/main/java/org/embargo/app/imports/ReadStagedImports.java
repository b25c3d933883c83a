package org.embargo.app.imports;

import java.util.List;
import java.util.Optional;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.Outcome;

/** Shows administrators of Jira what waits for a second person. */
public final class ReadStagedImports {
  private final ImportDoor door;
  private final StagedImports stagedImports;
  private final ClusterClock clock;

  public ReadStagedImports(ImportDoor door, StagedImports stagedImports, ClusterClock clock) {
    this.door = door;
    this.stagedImports = stagedImports;
    this.clock = clock;
  }

  /**
   * A staged import, and what would become public now.
   *
   * @param despite the reason of who staged it for what the scan for leaks finds; may be empty
   */
  public record Shown(StagedImport staged, CheckedImport checked, String despite) {}

  public Outcome<List<StagedImport>> list(String projectKey, Optional<String> userKey) {
    return door.admit(projectKey, userKey)
        .map(admin -> stagedImports.of(admin.projectId(), clock.now()));
  }

  public Outcome<Shown> show(String projectKey, Optional<String> userKey, long id) {
    return door.admit(projectKey, userKey)
        .then(
            admin ->
                stagedImports
                    .find(admin.projectId(), id, clock.now())
                    .map(
                        staged -> {
                          ImportRequest request = stagedImports.request(id);
                          return SettleImport.stillRight(door.check(admin, request))
                              .then(checked -> SettleImport.refuseChanged(checked, staged))
                              .map(checked -> new Shown(staged, checked, request.despite()));
                        })
                    .orElseGet(Outcome::unknown));
  }
}
