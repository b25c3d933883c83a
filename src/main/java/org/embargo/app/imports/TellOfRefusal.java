package org.embargo.app.imports;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.app.advisory.Advisories;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Redacted;
import org.embargo.app.history.Journal;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.history.LogEntry.What;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those whose draft an import was like. Who imports learns nothing of it; the team reads it
 * in the history of its issue and by mail.
 */
public final class TellOfRefusal {
  private static final Logger logger = LoggerFactory.getLogger(TellOfRefusal.class);

  private final Advisories advisories;
  private final Journal journal;
  private final Locks locks;
  private final RefusalMail mail;

  public TellOfRefusal(Advisories advisories, Journal journal, Locks locks, RefusalMail mail) {
    this.advisories = advisories;
    this.journal = journal;
    this.locks = locks;
    this.mail = mail;
  }

  /**
   * @param likened the advisories whose drafts it was like
   */
  void tell(ReadyImport refused, Set<AdvisoryId> likened) {
    Set<Long> issues =
        likened.stream()
            .flatMap(advisory -> advisories.issueOf(advisory).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> people =
        Stream.concat(
                refused.staged().map(StagedImport::by).stream(), Stream.of(refused.publishedBy()))
            .toList();
    for (long issue : issues) {
      attempt(issue, () -> note(refused, issue));
      attempt(issue, () -> mail.send(issue, refused.projectKey(), people));
    }
  }

  /** One issue of which nothing can be told silences no other. */
  private static void attempt(long issueId, Runnable work) {
    try {
      work.run();
    } catch (Throwable e) {
      logger.error("issue {}: a refused import cannot be told", issueId, new Redacted(e));
    }
  }

  private void note(ReadyImport refused, long issueId) {
    locks.whileHolding(
        List.of(Locks.ofIssue(issueId)),
        () -> {
          journal.note(
              journal.now(),
              issueId,
              refused.publishedBy(),
              What.IMPORT_REFUSED,
              refused.checked().cveId()
                  + " into project "
                  + refused.projectKey()
                  + refused.stagedInHistory());
          return issueId;
        });
  }
}
