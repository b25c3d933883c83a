package org.embargo.app.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.embargo.app.advisory.AdvisoryKey;
import org.embargo.app.disclosure.Admission;
import org.embargo.app.disclosure.DisclosureFile;
import org.embargo.app.policy.Policies;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Document;
import org.embargo.core.advisory.Draft;

/**
 * The mails that announce an advisory, for a person to send: one to the list on which all projects
 * announce, and another one to the project's own, as the Apache Software Foundation does it.
 */
public final class AnnouncementMails {
  private static final String EVERYBODYS = "oss-security@lists.openwall.com";

  private final Admission admission;
  private final Policies policies;

  public AnnouncementMails(Admission admission, Policies policies) {
    this.admission = admission;
    this.policies = policies;
  }

  /**
   * One mail.
   *
   * @param replyTo empty for who sends it
   * @param text the announcement to the byte as it is approved
   */
  public record Mail(List<String> to, String replyTo, String subject, String text) {}

  /** For the security team; none while the draft cannot be published. */
  public Optional<List<Mail>> of(AdvisoryKey key, Optional<String> userKey) {
    return admission.admitTeam(key, userKey).map(admitted -> mails(admitted.file()));
  }

  private List<Mail> mails(DisclosureFile file) {
    Optional<Advisory> advisory = file.paper().draft().map(Draft::advisory);
    Optional<Document> text = file.paper().rendering().flatMap(all -> all.in("announcement"));
    if (advisory.isEmpty() || text.isEmpty()) {
      return List.of();
    }
    String subject = advisory.get().cveId().orElseThrow() + ": " + advisory.get().heading();
    List<String> own = policies.of(file.issue().projectId()).announceLists();
    List<Mail> mails = new ArrayList<>();
    mails.add(new Mail(List.of(EVERYBODYS), "", subject, text.get().text()));
    if (!own.isEmpty()) {
      mails.add(new Mail(own, own.get(0), subject, text.get().text()));
    }
    return List.copyOf(mails);
  }
}
