package org.embargo.core.policy;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a project publishes.
 *
 * @param persons how many it takes: 2, or 1 where whoever writes an advisory may approve it
 * @param openIssueAfterDays how long after the advisory is public its issue is opened to everybody
 *     who sees the project; 0 for at once, empty where the issue stays private
 */
public record PublicationPolicy(int persons, Optional<Integer> openIssueAfterDays) {
  public static final int MOST_DAYS = 3_650;
  public static final PublicationPolicy DEFAULT = new PublicationPolicy(2, Optional.empty());

  public PublicationPolicy {
    if (persons < 1 || persons > 2) {
      throw new IllegalArgumentException("persons is neither 1 nor 2");
    }
    if (openIssueAfterDays.filter(days -> days < 0 || days > MOST_DAYS).isPresent()) {
      throw new IllegalArgumentException("openIssueAfterDays is not between 0 and " + MOST_DAYS);
    }
  }

  public boolean takesSecondPerson() {
    return persons == 2;
  }

  /** The same with as many persons as this or the given number, whichever is more. */
  public PublicationPolicy withAtLeast(int otherPersons) {
    return new PublicationPolicy(Math.max(persons, otherPersons), openIssueAfterDays);
  }

  /** Whether fewer persons can do what took more of them. */
  public boolean isLaxerThan(PublicationPolicy other) {
    return persons < other.persons;
  }

  /**
   * When to open the issue: where the policy and who approved have said so, and as late as either
   * of them.
   *
   * @param approved what the policy was when somebody approved
   */
  public Optional<Integer> openingAfterDays(Optional<Integer> approved) {
    return approved.isPresent() && openIssueAfterDays.isPresent()
        ? Stream.concat(approved.stream(), openIssueAfterDays.stream())
            .max(Comparator.naturalOrder())
        : Optional.empty();
  }
}
