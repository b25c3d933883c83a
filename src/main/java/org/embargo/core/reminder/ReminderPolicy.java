package org.embargo.core.reminder;

/**
 * When a team wants to be reminded.
 *
 * @param embargoDays before an embargo ends, while the advisory is not approved
 * @param answerDays after a report that nobody has answered
 */
public record ReminderPolicy(int embargoDays, int answerDays) {
  public static final int MOST_DAYS = 366;

  public static final ReminderPolicy DEFAULT = new ReminderPolicy(3, 2);

  public ReminderPolicy {
    require("remindDays", embargoDays);
    require("answerDays", answerDays);
  }

  private static void require(String what, int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException(what + " is not between 1 and " + MOST_DAYS + ": " + days);
    }
  }
}
