package org.embargo.web.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.embargo.app.common.Outcome;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Reference;
import org.embargo.core.advisory.Severity;
import org.embargo.core.advisory.Supplement.Event;
import org.embargo.core.text.Problem;
import org.embargo.json.AdvisoryJson;
import org.embargo.web.form.Form;

/**
 * Reads the form of a draft into the JSON that REST takes, so that both are held to the same rules.
 * The form has no field for some of what an advisory can say; that stays as it was.
 */
final class DraftFields {
  private static final List<String> TEXTS =
      List.of(
          "cveId",
          "description",
          "details",
          "configuration",
          "solution",
          "workaround",
          "severity",
          "discovery",
          "exploitation",
          "withdrawn");
  private static final Pattern WEAKNESS = Pattern.compile("(\\S++)(?:\\s++(.+))?", Pattern.DOTALL);

  /** A name may hold a semicolon itself. */
  private static final Pattern CREDIT =
      Pattern.compile("(?<name>.*);(?<type>[^;]*+);(?<consent>[^;]*+)", Pattern.DOTALL);

  private static final Pattern EVENT =
      Pattern.compile(
          "(?<date>\\d{4}-\\d{2}-\\d{2})(?<time>T\\S++)?+\\s++(?<text>.+)", Pattern.DOTALL);

  private final Form form;
  private final Advisory before;
  private final EarlierLines earlier;
  private final ObjectNode json;
  private final List<Problem> problems = new ArrayList<>();

  private DraftFields(Form form, Advisory before) {
    this.form = form;
    this.before = before;
    this.earlier = new EarlierLines(before);
    this.json = AdvisoryJson.write(before);
  }

  /**
   * The JSON form of the advisory; a line that cannot be taken apart is a problem.
   *
   * @param before what the form was filled with
   */
  static Outcome<String> read(Form form, Advisory before) {
    return new DraftFields(form, before).read();
  }

  private Outcome<String> read() {
    if (before.severity().map(Severity::word).filter(form.text("severity")::equals).isEmpty()) {
      json.remove("severityScale");
    }
    json.put("title", form.text("title"));
    for (String name : TEXTS) {
      json.remove(name);
      if (!form.text(name).isEmpty()) {
        json.put(name, form.text(name));
      }
    }
    ArrayNode scores = json.putArray("cvss");
    form.text("cvss")
        .lines()
        .flatMap(line -> Arrays.stream(line.split("\\s+")))
        .filter(one -> !one.isEmpty())
        .forEach(scores::add);
    form.lines("defects").forEach(json.putArray("defects")::add);
    problems.addAll(
        AffectedLines.read(form.lines("affected"), before.affected(), json.putArray("affected")));
    readLines("weaknesses", this::readWeakness);
    readLines("credits", DraftFields::readCredit);
    readLines("references", this::readReference);
    readLines("timeline", this::readEvent);
    return problems.isEmpty() ? new Outcome.Done<>(json.toString()) : Outcome.invalid(problems);
  }

  /** Reads one line into an object; empty when it has another form. */
  private interface LineReader {
    Optional<ObjectNode> read(String line, ObjectNode to);
  }

  private void readLines(String name, LineReader reader) {
    ArrayNode array = json.putArray(name);
    for (String line : form.lines(name)) {
      if (reader.read(line, array.addObject()).isEmpty()) {
        problems.add(new Problem(name, "has a line that cannot be read: " + line));
      }
    }
  }

  /** One in words alone is taken as it was, and not anew: most of such are mistyped. */
  private Optional<ObjectNode> readWeakness(String line, ObjectNode to) {
    if (earlier.isWeaknessInWords(line)) {
      return Optional.of(to.put("cweId", "").put("name", line));
    }
    Matcher weakness = WEAKNESS.matcher(line);
    if (!weakness.matches()) {
      return Optional.empty();
    }
    Optional.ofNullable(weakness.group(2)).ifPresent(name -> to.put("name", name));
    return Optional.of(to.put("cweId", weakness.group(1)));
  }

  private static Optional<ObjectNode> readCredit(String line, ObjectNode to) {
    Matcher credit = CREDIT.matcher(line);
    return credit.matches()
        ? Optional.of(
            to.put("name", credit.group("name").strip())
                .put("type", credit.group("type").strip())
                .put("consent", credit.group("consent").strip()))
        : Optional.empty();
  }

  private Optional<ObjectNode> readReference(String line, ObjectNode to) {
    Optional<Reference> same = earlier.reference(line);
    List<String> parts = Arrays.asList(line.split("\\s+"));
    to.put("url", parts.get(0));
    same.or(() -> earlier.referenceTo(parts.get(0))).ifPresent(one -> to.put("name", one.name()));
    // A tag that was there may hold blanks.
    same.map(Reference::tags)
        .orElseGet(() -> parts.stream().skip(1).toList())
        .forEach(to.putArray("tags")::add);
    return Optional.of(to);
  }

  /** A day alone is its beginning in UTC. */
  private Optional<ObjectNode> readEvent(String line, ObjectNode to) {
    Optional<Event> same = earlier.event(line);
    if (same.isPresent()) {
      return same.map(event -> to.put("time", event.time().toString()).put("text", event.text()));
    }
    Matcher event = EVENT.matcher(line);
    if (!event.matches()) {
      return Optional.empty();
    }
    String time = Optional.ofNullable(event.group("time")).orElse("T00:00:00Z");
    return Optional.of(to.put("time", event.group("date") + time).put("text", event.group("text")));
  }
}
