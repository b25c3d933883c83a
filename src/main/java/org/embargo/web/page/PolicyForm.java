package org.embargo.web.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.embargo.core.embargo.EmbargoPolicy;
import org.embargo.core.policy.ProjectPolicy;
import org.embargo.core.policy.VersionedPolicy;
import org.embargo.web.form.Form;

/**
 * A project's policy as the form shows and sends it: texts, and lines for lists.
 *
 * @param version that was shown when somebody began to fill in the form
 */
public record PolicyForm(
    String version,
    List<Field> days,
    String time,
    List<QuietDay> week,
    String holidays,
    String announceLists) {
  private static final List<Field> NUMBERS =
      List.of(
          new Field("defaultDays", "Days after the report: an end of the embargo is proposed", ""),
          new Field("longestDays", "Days after the report: of a later end people are warned", ""),
          new Field(
              "warningDays",
              "Days after the first outsiders were told: of a later end people are warned",
              ""),
          new Field(
              "remindDays", "Days before an end: the team is reminded of what is not approved", ""),
          new Field(
              "answerDays",
              "Days after a report: the team is reminded if nobody has answered it",
              ""),
          new Field("persons", "Persons that it takes to publish: 2 or 1", ""),
          new Field(
              "openIssueAfterDays",
              "Days after its advisory is public: the issue is opened; empty for never",
              ""));

  public PolicyForm {
    days = List.copyOf(days);
    week = List.copyOf(week);
  }

  /** A number of days or persons. */
  public record Field(String name, String label, String value) {
    Field with(String other) {
      return new Field(name, label, other);
    }
  }

  /** A day of the week. */
  public record QuietDay(String name, boolean quiet) {
    /** As people write it. */
    public String word() {
      return DayOfWeek.valueOf(name).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
  }

  static PolicyForm of(Form form) {
    return new PolicyForm(
        form.text("version"),
        NUMBERS.stream().map(field -> field.with(form.text(field.name()))).toList(),
        form.text("time"),
        week(day -> form.has("quiet-" + day.name())),
        form.text("holidays"),
        form.text("announceLists"));
  }

  static PolicyForm of(VersionedPolicy present) {
    ProjectPolicy policy = present.policy();
    EmbargoPolicy embargo = policy.embargo();
    return new PolicyForm(
        String.valueOf(present.version()),
        NUMBERS.stream().map(field -> field.with(value(policy, field.name()))).toList(),
        embargo.time().toString(),
        week(embargo.quietDays()::contains),
        embargo.holidays().stream()
            .sorted()
            .map(LocalDate::toString)
            .collect(Collectors.joining("\n")),
        String.join("\n", policy.announceLists()));
  }

  private static String value(ProjectPolicy policy, String name) {
    return switch (name) {
      case "defaultDays" -> String.valueOf(policy.embargo().defaultDays());
      case "longestDays" -> String.valueOf(policy.embargo().longestDays());
      case "warningDays" -> String.valueOf(policy.embargo().warningDays());
      case "remindDays" -> String.valueOf(policy.reminders().embargoDays());
      case "answerDays" -> String.valueOf(policy.reminders().answerDays());
      case "persons" -> String.valueOf(policy.publication().persons());
      default -> policy.publication().openIssueAfterDays().map(String::valueOf).orElse("");
    };
  }

  private static List<QuietDay> week(Predicate<DayOfWeek> isQuiet) {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> new QuietDay(day.name(), isQuiet.test(day)))
        .toList();
  }

  /** As REST would take it; what is empty is left out, and what is no number is told so there. */
  String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, "version", version);
    days.forEach(field -> put(json, field.name(), field.value()));
    json.put("time", time);
    week.stream()
        .filter(QuietDay::quiet)
        .map(QuietDay::name)
        .forEach(json.putArray("quietDays")::add);
    lines(holidays).forEach(json.putArray("holidays")::add);
    lines(announceLists).forEach(json.putArray("announceLists")::add);
    return json.toString();
  }

  private static void put(ObjectNode json, String name, String value) {
    if (value.matches("\\d{1,9}")) {
      json.put(name, Integer.valueOf(value));
    } else if (!value.isEmpty()) {
      json.put(name, value);
    }
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
