package org.embargo.core.embargo;

import java.time.Instant;
import java.util.Optional;
import org.embargo.core.text.Limits;
import org.embargo.core.text.Text;

/**
 * Somebody outside of the team who was told under the embargo.
 *
 * @param id 0 until it is stored
 * @param who a person or an organisation, in one line
 * @param what they were told, in words
 * @param by the user key of whoever wrote it down
 * @param acknowledgedAt when they agreed to keep silent; empty until they do
 */
public record ToldParty(
    long id,
    long issueId,
    String who,
    String what,
    Instant at,
    String by,
    Optional<Instant> acknowledgedAt) {
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_TEXT = 4000;

  public ToldParty {
    requireWho(who);
    requireWhat(what);
  }

  public static String requireWho(String who) {
    Text.inOneLine(who, LONGEST_NAME);
    return who;
  }

  public static String requireWhat(String what) {
    Text.required(what, LONGEST_TEXT);
    return what;
  }

  public ToldParty acknowledged(Instant when) {
    return Limits.lifted(() -> new ToldParty(id, issueId, who, what, at, by, Optional.of(when)));
  }
}
