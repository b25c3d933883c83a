package org.embargo.core.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.embargo.core.disclosure.FixVersion;
import org.embargo.core.embargo.Embargo;

/**
 * Everything that the gate looks at, read at one moment.
 *
 * @param issuesComplete whether each issue that the advisory covers is still there
 * @param approvalFaults why no approval of the draft counts; empty where one does
 * @param creditsSettled true also when nobody is credited
 * @param withdrawal whether it takes back what is public, and so waits for no fix
 */
public record Facts(
    Remedy remedy,
    List<FixVersion> fixVersions,
    Optional<Embargo> embargo,
    DraftState draft,
    boolean issuesComplete,
    Set<Blocker> approvalFaults,
    boolean creditsSettled,
    boolean alreadyPublic,
    boolean withdrawal) {

  /** How the issue ended. */
  public enum Remedy {
    OPEN,
    FIXED,
    /** Disclosed although there is no fix, by an explicit decision with a reason. */
    WITHOUT_FIX,
    /**
     * Nobody here can say: the issue is in another project, where resolutions mean other things.
     */
    ELSEWHERE
  }

  /** How far the advisory is. */
  public enum DraftState {
    MISSING,
    INVALID,
    VALID
  }

  public Facts {
    fixVersions = List.copyOf(fixVersions);
    approvalFaults = Set.copyOf(approvalFaults);
  }
}
