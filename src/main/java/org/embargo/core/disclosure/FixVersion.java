package org.embargo.core.disclosure;

/**
 * A version that carries the fix, as the tracker has it now.
 *
 * @param id of the tracker's version; 0 for an external release, which is known by its name
 */
public record FixVersion(long id, String name, boolean released) {
  private static final long EXTERNAL = 0;

  /** A release that is no version of the tracker. */
  public static FixVersion external(String name, boolean released) {
    return new FixVersion(EXTERNAL, name, released);
  }

  public boolean isExternal() {
    return id == EXTERNAL;
  }
}
