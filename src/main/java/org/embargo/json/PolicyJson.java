package org.embargo.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import org.embargo.app.common.Outcome;
import org.embargo.core.embargo.EmbargoPolicy;
import org.embargo.core.policy.ProjectPolicy;
import org.embargo.core.policy.PublicationPolicy;
import org.embargo.core.policy.VersionedPolicy;
import org.embargo.core.reminder.ReminderPolicy;

/** A project's policy as JSON. */
public final class PolicyJson {
  private PolicyJson() {}

  /**
   * @throws IllegalStateException for a text that {@link #write} has not made
   */
  public static ProjectPolicy readStored(String json) {
    return Body.readStored(json, PolicyJson::policy);
  }

  /** What somebody wants it to be, and the version that they have seen. */
  public static Outcome<VersionedPolicy> readEdit(String json) {
    return Body.read(json, PolicyJson::edit);
  }

  /** As {@link #readEdit}. */
  public static VersionedPolicy edit(Fields fields) {
    return new VersionedPolicy(fields.number("version", 0, Integer.MAX_VALUE), policy(fields));
  }

  private static ProjectPolicy policy(Fields fields) {
    return new ProjectPolicy(
        embargo(fields),
        new ReminderPolicy(
            fields.number("remindDays", 1, ReminderPolicy.MOST_DAYS),
            fields.number("answerDays", 1, ReminderPolicy.MOST_DAYS)),
        fields.oneOrMore("announceLists", ProjectPolicy::requireList),
        publication(fields));
  }

  /** Policies that were stored before there was such a thing say nothing of it. */
  private static PublicationPolicy publication(Fields fields) {
    return new PublicationPolicy(
        fields.optionalNumber("persons", 1, 2).orElse(PublicationPolicy.DEFAULT.persons()),
        fields.optionalNumber("openIssueAfterDays", 0, PublicationPolicy.MOST_DAYS));
  }

  private static EmbargoPolicy embargo(Fields fields) {
    return new EmbargoPolicy(
        fields.number("defaultDays", 1, EmbargoPolicy.MOST_DAYS),
        fields.number("longestDays", 1, EmbargoPolicy.MOST_DAYS),
        fields.number("warningDays", 1, EmbargoPolicy.MOST_DAYS),
        fields.required("time", PolicyJson::time).orElse(LocalTime.NOON),
        new HashSet<>(fields.oneOrMore("quietDays", PolicyJson::dayOfWeek)),
        new HashSet<>(fields.oneOrMore("holidays", PolicyJson::day)));
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("is no time of day such as 15:00: " + text, e);
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("is no day such as 2026-12-25: " + text, e);
    }
  }

  private static DayOfWeek dayOfWeek(String text) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().equals(text))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("is no day of the week such as MONDAY: " + text));
  }

  /** As {@link #readEdit} takes it. */
  public static ObjectNode write(VersionedPolicy policy) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("version", policy.version());
    json.setAll(write(policy.policy()));
    return json;
  }

  public static ObjectNode write(ProjectPolicy all) {
    EmbargoPolicy policy = all.embargo();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("defaultDays", policy.defaultDays());
    json.put("longestDays", policy.longestDays());
    json.put("warningDays", policy.warningDays());
    json.put("time", policy.time().toString());
    ArrayNode quiet = json.putArray("quietDays");
    policy.quietDays().stream().sorted().forEach(day -> quiet.add(day.name()));
    ArrayNode holidays = json.putArray("holidays");
    policy.holidays().stream().sorted().forEach(day -> holidays.add(day.toString()));
    json.put("remindDays", all.reminders().embargoDays());
    json.put("answerDays", all.reminders().answerDays());
    all.announceLists().forEach(json.putArray("announceLists")::add);
    json.put("persons", all.publication().persons());
    all.publication().openIssueAfterDays().ifPresent(days -> json.put("openIssueAfterDays", days));
    return json;
  }
}
