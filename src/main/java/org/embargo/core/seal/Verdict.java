package org.embargo.core.seal;

/** What an issue that has to be sealed needs. */
public sealed interface Verdict {
  /** Nothing. */
  record Sealed() implements Verdict {}

  /** This level. */
  record Give(long levelId) implements Verdict {}

  /** A new level in its project's scheme: the one that seals is gone, or does not seal any more. */
  record Remake() implements Verdict {}

  /** A level that lets nobody in: nothing that its project has would seal it. */
  record Hide() implements Verdict {}
}
