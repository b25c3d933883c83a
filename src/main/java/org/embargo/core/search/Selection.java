package org.embargo.core.search;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which disclosures somebody looks for.
 *
 * @param within from now on; means something for {@link What#EMBARGO_ENDS} alone
 */
public record Selection(What what, Duration within) {
  private static final Pattern LENGTH = Pattern.compile("([1-9][0-9]{0,3})([hdw])");

  /** What they have in common. */
  public enum What {
    /** An embargo holds. */
    EMBARGOED(false),
    /** An embargo holds and ends soon. */
    EMBARGO_ENDS(false),
    /** No advisory about it is public. */
    AWAITING_DISCLOSURE(true),
    /** Its embargo is over, and no advisory about it is public. */
    PUBLICATION_BLOCKED(true),
    /** Its history tells of a breach. */
    BREACHED(true);

    private final boolean forTeam;

    What(boolean forTeam) {
      this.forTeam = forTeam;
    }

    /** Whether the team alone knows of it; of an embargo everybody knows who sees the issue. */
    public boolean isForTeam() {
      return forTeam;
    }
  }

  public static Selection of(What what) {
    return new Selection(what, Duration.ZERO);
  }

  /**
   * @param length such as 12h, 7d or 2w
   * @throws IllegalArgumentException when it is none
   */
  public static Selection embargoEnds(String length) {
    Matcher form = LENGTH.matcher(length.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      throw new IllegalArgumentException("is no length of time such as 12h, 7d or 2w: " + length);
    }
    long number = Long.parseLong(form.group(1));
    Duration within =
        switch (form.group(2)) {
          case "h" -> Duration.ofHours(number);
          case "d" -> Duration.ofDays(number);
          default -> Duration.ofDays(7 * number);
        };
    return new Selection(What.EMBARGO_ENDS, within);
  }
}
