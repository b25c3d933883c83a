package org.embargo.core.policy;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.embargo.core.embargo.EmbargoPolicy;
import org.embargo.core.reminder.ReminderPolicy;
import org.embargo.core.text.Text;

/**
 * What a project holds for good habits.
 *
 * @param announceLists public mailing lists of the project, that which takes replies first
 */
public record ProjectPolicy(
    EmbargoPolicy embargo,
    ReminderPolicy reminders,
    List<String> announceLists,
    PublicationPolicy publication) {
  public static final ProjectPolicy DEFAULT =
      new ProjectPolicy(
          EmbargoPolicy.DEFAULT, ReminderPolicy.DEFAULT, List.of(), PublicationPolicy.DEFAULT);

  private static final int MOST_LISTS = 20;
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,6}");

  /** By the habit of the Apache Software Foundation these lists of a project are private. */
  private static final Pattern PRIVATE = Pattern.compile("(.*[-.])?(private|security)@.*");

  public ProjectPolicy {
    announceLists = List.copyOf(announceLists);
    Text.atMost(MOST_LISTS, "announceLists", announceLists);
    announceLists.forEach(ProjectPolicy::requireList);
  }

  public static String requireList(String address) {
    if (!ADDRESS.matcher(address).matches()) {
      throw new IllegalArgumentException("is no mail address: " + address);
    }
    if (PRIVATE.matcher(address.toLowerCase(Locale.ROOT)).matches()) {
      throw new IllegalArgumentException("is a private list: " + address);
    }
    return address;
  }
}
