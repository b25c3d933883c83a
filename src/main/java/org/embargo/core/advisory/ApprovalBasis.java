package org.embargo.core.advisory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.embargo.core.disclosure.FixVersion;

/**
 * What an approval rests on besides the bytes: the issues that the advisory is about, what each of
 * them waits for, and what counts as fixed. Whether a version is released is no part of it, as that
 * is the change that an approval waits for.
 *
 * @param issues in the order of their ids
 * @param fixedResolutionId the tracker's id of the resolution that means "a fix exists"
 */
public record ApprovalBasis(List<CoveredIssue> issues, String fixedResolutionId) {
  /** Of an advisory about nothing: no approval rests on it. */
  public static final ApprovalBasis NONE = new ApprovalBasis(List.of(), "");

  public ApprovalBasis {
    issues = issues.stream().sorted(Comparator.comparingLong(CoveredIssue::issueId)).toList();
  }

  /**
   * One issue.
   *
   * @param fixVersions of the tracker, each by its id and name
   * @param externalReleases by name
   * @param withoutFix whether it was decided to disclose it without a fix
   */
  public record CoveredIssue(
      long issueId,
      long projectId,
      Set<Version> fixVersions,
      Set<String> externalReleases,
      boolean withoutFix) {
    public CoveredIssue {
      fixVersions = Set.copyOf(fixVersions);
      externalReleases = Set.copyOf(externalReleases);
    }

    /**
     * @param awaited fix versions and external releases
     */
    public static CoveredIssue of(
        long issueId, long projectId, List<FixVersion> awaited, boolean withoutFix) {
      Set<Version> versions = new HashSet<>();
      Set<String> releases = new TreeSet<>();
      for (FixVersion one : awaited) {
        if (one.isExternal()) {
          releases.add(one.name());
        } else {
          versions.add(new Version(one.id(), one.name()));
        }
      }
      return new CoveredIssue(issueId, projectId, versions, releases, withoutFix);
    }

    /** How many there are stands before what there are any number of. */
    private void addTo(List<String> texts) {
      texts.add(issueId + " " + projectId + " " + withoutFix);
      texts.add(String.valueOf(fixVersions.size()));
      fixVersions.stream()
          .sorted(Comparator.comparingLong(Version::id).thenComparing(Version::name))
          .forEach(version -> texts.addAll(List.of(String.valueOf(version.id()), version.name())));
      texts.add(String.valueOf(externalReleases.size()));
      externalReleases.stream().sorted().forEach(texts::add);
    }
  }

  /** A version of the tracker. A renamed one is another: the approver read its name. */
  public record Version(long id, String name) {}

  /** How a basis differs from the one that was approved. Names are stored nowhere. */
  public enum Change {
    ISSUES,
    PROJECT,
    FIX_VERSIONS,
    EXTERNAL_RELEASES,
    FIXED_RESOLUTION,
    WITHOUT_FIX
  }

  /**
   * SHA-256 over all of it, in hex: who approves sends back that of what they saw.
   *
   * @param decisions when it was decided to disclose an issue without a fix: one that is taken back
   *     and made anew is another
   */
  public String digest(List<Instant> decisions) {
    List<String> texts = new ArrayList<>(List.of(fixedResolutionId));
    issues.forEach(issue -> issue.addTo(texts));
    decisions.forEach(at -> texts.add(at.toString()));
    return Digest.of(texts.toArray(String[]::new));
  }

  /**
   * What people of the project may see of it: of an issue elsewhere, that it was moved there. What
   * it waits for there is not for them.
   */
  public ApprovalBasis seenFrom(long projectId) {
    return new ApprovalBasis(
        issues.stream()
            .map(
                one ->
                    one.projectId() == projectId
                        ? one
                        : new CoveredIssue(
                            one.issueId(), one.projectId(), Set.of(), Set.of(), false))
            .toList(),
        fixedResolutionId);
  }

  /** Every difference to what it is now; empty where the approval still rests on the same. */
  public Set<Change> changesTo(ApprovalBasis now) {
    Set<Change> changes = new TreeSet<>();
    if (!ids().equals(now.ids())) {
      changes.add(Change.ISSUES);
    }
    if (!fixedResolutionId.equals(now.fixedResolutionId())) {
      changes.add(Change.FIXED_RESOLUTION);
    }
    for (CoveredIssue before : issues) {
      now.find(before.issueId()).ifPresent(after -> changes.addAll(changes(before, after)));
    }
    return changes;
  }

  private static Set<Change> changes(CoveredIssue before, CoveredIssue after) {
    if (before.projectId() != after.projectId()) {
      // What it waits for in another project is not for this one.
      return Set.of(Change.PROJECT);
    }
    Set<Change> changes = new TreeSet<>();
    if (!before.fixVersions().equals(after.fixVersions())) {
      changes.add(Change.FIX_VERSIONS);
    }
    if (!before.externalReleases().equals(after.externalReleases())) {
      changes.add(Change.EXTERNAL_RELEASES);
    }
    if (before.withoutFix() != after.withoutFix()) {
      changes.add(Change.WITHOUT_FIX);
    }
    return changes;
  }

  private List<Long> ids() {
    return issues.stream().map(CoveredIssue::issueId).toList();
  }

  private Optional<CoveredIssue> find(long issueId) {
    return issues.stream().filter(one -> one.issueId() == issueId).findFirst();
  }
}
