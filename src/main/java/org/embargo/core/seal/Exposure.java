package org.embargo.core.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.core.seal.Traces.MailRule;

/**
 * Who could see an issue when, and what was told of it, as far as the tracker remembers.
 *
 * @param periods oldest first
 * @param watchers display names of who watches it now
 * @param events how often something was told of it
 * @param mails to whom the project's notification scheme sends mail of such events now
 */
public record Exposure(
    List<Period> periods, List<String> watchers, Events events, List<MailRule> mails) {
  public Exposure {
    periods = List.copyOf(periods);
    watchers = List.copyOf(watchers);
    mails = List.copyOf(mails);
  }

  /**
   * @param to empty when it lasts
   * @param openTo in words, the grants that let people in; empty for nobody
   */
  public record Period(Instant from, Optional<Instant> to, List<String> openTo) {
    public Period {
      openTo = List.copyOf(openTo);
    }
  }

  /** The creation, changes of fields, and comments: each went to every webhook that it matched. */
  public record Events(int created, int changed, int commented) {}
}
