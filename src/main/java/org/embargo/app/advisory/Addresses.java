package org.embargo.app.advisory;

import org.embargo.core.advisory.CveId;

/** Where things are, as paths on this server. */
public interface Addresses {
  /** The root of the public advisories, with a slash at its end. */
  String advisories();

  /** The disclosure's own page, for who can see the issue. */
  String disclosure(String issueKey);

  /** Where the security team writes the advisory. */
  String draft(AdvisoryKey key);

  /** A file that comes with the product and is the same for everybody. */
  String resource(String name);

  String issue(String issueKey);

  /** The issue, with scheme and host: for mails. */
  String absolute(String issueKey);

  /** {@link #disclosure} with scheme and host. */
  String absoluteDisclosure(String issueKey);

  /** {@link #setup} with scheme and host. */
  String absoluteSetup(String projectKey);

  /** {@link #advisories()} with scheme and host. */
  String absoluteAdvisories();

  /** How a project is set up, for its administrators. */
  String setup(String projectKey);

  /** What a project holds for good habits, for its administrators. */
  String policy(String projectKey);

  /** Deliveries that wait for a person, for administrators of the tracker. */
  String deliveries();

  /** What is due in a project, for its security team. */
  String calendar(String projectKey);

  /** A project's calendar by its secret, with scheme and host. */
  String absoluteFeed(String secret);

  default String absoluteAdvisories(String format, CveId cveId) {
    return absoluteAdvisories() + AdvisoryFiles.path(format, cveId);
  }

  default String advisory(CveId cveId) {
    return advisories() + AdvisoryFiles.path("html", cveId);
  }
}
