package org.embargo.core.policy;

/**
 * A project's policy as it was saved once.
 *
 * @param version counts the changes of the project's policy; 0 where nobody has changed anything
 */
public record VersionedPolicy(int version, ProjectPolicy policy) {
  public static final VersionedPolicy DEFAULT = new VersionedPolicy(0, ProjectPolicy.DEFAULT);

  public VersionedPolicy next(ProjectPolicy changed) {
    return new VersionedPolicy(version + 1, changed);
  }
}
