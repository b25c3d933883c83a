package org.embargo.app.setup;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.embargo.app.common.Locks;
import org.embargo.app.project.KeepTeam;
import org.embargo.app.project.KeepTeam.Cause;
import org.embargo.app.project.ProjectJournal;
import org.embargo.app.project.Settings;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.core.disclosure.ProjectSetup;

/** Stores how projects are set up. Every change stands in the project's log. */
public final class ChangeSetup {
  private final ProjectSetups setups;
  private final ProjectJournal journal;
  private final KeepTeam keepTeam;
  private final Settings settings;
  private final Locks locks;

  public ChangeSetup(
      ProjectSetups setups,
      ProjectJournal journal,
      KeepTeam keepTeam,
      Settings settings,
      Locks locks) {
    this.setups = setups;
    this.journal = journal;
    this.keepTeam = keepTeam;
    this.settings = settings;
    this.locks = locks;
  }

  Optional<ProjectSetup> find(long projectId) {
    return setups.find(projectId);
  }

  /**
   * @param who a user key
   */
  void save(ProjectSetup setup, String who) {
    change(setup.projectId(), who, () -> saveAlone(setup, who));
  }

  /**
   * For a caller that holds the lock of the project.
   *
   * @param who a user key, or the product itself
   */
  public ProjectSetup saveAlone(ProjectSetup setup, String who) {
    Optional<ProjectSetup> before = setups.find(setup.projectId());
    setups.save(setup);
    if (before.filter(setup::equals).isEmpty()) {
      note(setup.projectId(), who, before, Optional.of(setup));
    }
    return setup;
  }

  /** Nothing happens where there is none. */
  void remove(long projectId, String who) {
    change(
        projectId,
        who,
        () -> {
          Optional<ProjectSetup> before = setups.find(projectId);
          setups.remove(projectId);
          before.ifPresent(setup -> note(projectId, who, before, Optional.empty()));
          return before;
        });
  }

  private void change(long projectId, String who, Supplier<?> change) {
    watchingTeam(
        projectId, who, () -> locks.whileHolding(List.of(Locks.ofProject(projectId)), change::get));
  }

  /**
   * Does what may change the security team: its members, or the role that it is. Who had joined or
   * left before is looked at first, as it is no doing of this person.
   */
  void watchingTeam(long projectId, String who, Runnable change) {
    keepTeam.look(projectId, Cause.FOUND);
    change.run();
    keepTeam.look(projectId, Cause.by(who));
  }

  private void note(
      long projectId, String who, Optional<ProjectSetup> before, Optional<ProjectSetup> after) {
    journal.note(journal.now(), projectId, who, settings.ofSetup(before, after));
  }
}
