package org.embargo.core.setup;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Who fills a role in a project.
 *
 * @param users user keys
 * @param groups group names
 * @param people how many persons that makes
 */
public record Members(NavigableSet<String> users, NavigableSet<String> groups, int people) {
  public static final Members NONE = new Members(new TreeSet<>(), new TreeSet<>(), 0);

  public Members {
    users = Collections.unmodifiableNavigableSet(new TreeSet<>(users));
    groups = Collections.unmodifiableNavigableSet(new TreeSet<>(groups));
  }
}
