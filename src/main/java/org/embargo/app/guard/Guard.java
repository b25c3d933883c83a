package org.embargo.app.guard;

import java.util.List;
import java.util.Optional;
import org.embargo.app.common.SealingClock;
import org.embargo.app.register.Openings;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.core.disclosure.Glance;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;

/** Tells which issues have to be sealed. */
public final class Guard {
  private final ProjectSetups setups;
  private final Guarded guarded;
  private final Issues issues;
  private final Openings openings;
  private final SealingClock clock;

  public Guard(
      ProjectSetups setups, Guarded guarded, Issues issues, Openings openings, SealingClock clock) {
    this.setups = setups;
    this.guarded = guarded;
    this.issues = issues;
    this.openings = openings;
    this.clock = clock;
  }

  /**
   * A security issue, a part of one, and what has ever been either; not what was opened. As it is
   * stored: what is in memory of openings may have missed a change on another node. An ordinary
   * issue costs no query.
   */
  public boolean mustSeal(TrackedIssue issue) {
    return isOne(issue) || sealedParent(issue).isPresent();
  }

  /**
   * Whether {@link #mustSeal} or {@link #mayHaveOpened} has to be asked, of the issue or of its
   * parts. It takes no query: it is asked at every event of every issue.
   */
  public boolean mayConcern(Glance issue) {
    Optional<ProjectSetup> setup = setups.find(issue.projectId());
    return setup.filter(one -> one.covers(issue.projectId(), issue.typeId())).isPresent()
        || guarded.has(issue.id())
        || guarded.hasPartsOf(issue.id())
        || openings.mayHaveBegun(issue.id())
        || issue.parentId().filter(parent -> setup.isPresent() || guarded.has(parent)).isPresent();
  }

  /**
   * Whether it was sealed, and is open to everybody who sees its project since, or is a part of
   * such a one; as far as this node has heard.
   */
  public boolean mayHaveOpened(TrackedIssue issue) {
    return openings.mayHaveBegun(issue.id())
        || issue.parentId().filter(openings::mayHaveBegun).isPresent();
  }

  /** From now on it has to be sealed, whatever becomes of it. Its lock is held. */
  public void remember(TrackedIssue issue) {
    if (openings.hasBegun(issue.id())) {
      openings.remove(issue.id());
    }
    guarded.add(issue.id(), issue.parentId(), clock.now());
  }

  /** It need not be sealed for what it is itself. Its lock is held. */
  public void release(long issueId) {
    guarded.remove(issueId);
  }

  /** It is deleted, or no security issue after all. */
  public void forget(long issueId) {
    guarded.remove(issueId);
    openings.remove(issueId);
  }

  /**
   * Its parts as well, before it is sealed: no round looks for the parts of a sealed issue, should
   * the node go down before they are. The issue's lock is held; whoever releases it holds that too.
   */
  public void rememberParts(long issueId) {
    partsOf(issueId).stream()
        .filter(part -> !guarded.has(part.id()))
        .forEach(part -> guarded.add(part.id(), part.parentId(), clock.now()));
  }

  public List<TrackedIssue> partsOf(long issueId) {
    return issues.subTasksOf(issueId);
  }

  public Optional<TrackedIssue> sealedParent(TrackedIssue issue) {
    return issue.parentId().flatMap(issues::byId).filter(this::isOne);
  }

  private boolean isOne(TrackedIssue issue) {
    return (isOfType(issue) || guarded.has(issue.id())) && !openings.hasBegun(issue.id());
  }

  /** Whether it is a security issue by its type, be it sealed or opened. */
  public boolean isOfType(TrackedIssue issue) {
    return setups
        .find(issue.projectId())
        .filter(setup -> setup.covers(issue.projectId(), issue.typeId()))
        .isPresent();
  }
}
