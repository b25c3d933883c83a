package org.embargo.core.disclosure;

import java.util.List;

/**
 * Everybody who can see an issue now, and why.
 *
 * @param viewers people who are let in by name, role, group or field, in the order of their names
 * @param everybody in words, grants that let in more people than can be named; empty for a sealed
 *     issue
 */
public record Audience(List<Viewer> viewers, List<String> everybody) {
  public Audience {
    viewers = List.copyOf(viewers);
    everybody = List.copyOf(everybody);
  }

  /**
   * One person.
   *
   * @param active false for an account that cannot log in now
   * @param grants in words, each of those that let them in
   */
  public record Viewer(String userKey, String name, boolean active, List<String> grants) {
    public Viewer {
      grants = List.copyOf(grants);
    }
  }
}
