package org.embargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of limits of docs/rest.md, so that what is written there is what is tested. */
public final class LimitTable {
  private static final Pattern MOST = Pattern.compile("([0-9,]+) ?(\\w*)");
  private static final Pattern FIELD = Pattern.compile("`([^`]+)`");

  private LimitTable() {}

  /**
   * One thing that has a limit.
   *
   * @param field its path in JSON such as {@code references[].url}; else the words of the table
   * @param unit "characters", "entries", "MiB", "digits", or empty
   */
  public record Limit(String where, String field, int most, String unit, String beyond) {
    public boolean isOfEntries() {
      return unit.equals("entries");
    }

    /** As a fault says it. */
    public String inWords() {
      return "at most " + most;
    }

    /** Of the field without its parents and indexes. */
    public String leaf() {
      return field.substring(field.lastIndexOf('.') + 1).replace("[]", "");
    }

    @Override
    public String toString() {
      return where + ": " + field + " " + most + " " + unit;
    }
  }

  /** In the order of the table. */
  public static List<Limit> all() {
    List<Limit> all = new ArrayList<>();
    lines().forEach(line -> all.addAll(row(line)));
    assertThat(all).hasSizeGreaterThan(80);
    return all;
  }

  public static List<Limit> of(String where) {
    List<Limit> found = all().stream().filter(limit -> limit.where().equals(where)).toList();
    assertThat(found).as(where).isNotEmpty();
    return found;
  }

  /** The one limit of what has no name in JSON. */
  public static Limit of(String where, String what) {
    return of(where).stream().filter(limit -> limit.field().equals(what)).findFirst().orElseThrow();
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(Path.of("docs/rest.md")).stream()
          .dropWhile(line -> !line.equals("## Limits"))
          .skip(1)
          .takeWhile(line -> !line.startsWith("## "))
          .filter(line -> line.startsWith("| ") && !line.startsWith("| where "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Limit> row(String line) {
    List<String> cells =
        Arrays.stream(line.split("\\|", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
    assertThat(cells).as(line).hasSize(4);
    Matcher most = MOST.matcher(cells.get(2));
    assertThat(most.matches()).as(line).isTrue();
    int number = Integer.parseInt(most.group(1).replace(",", ""));
    List<String> fields =
        FIELD.matcher(cells.get(1)).results().map(found -> found.group(1)).toList();
    return (fields.isEmpty() ? List.of(cells.get(1)) : fields)
        .stream()
            .map(field -> new Limit(cells.get(0), field, number, most.group(2), cells.get(3)))
            .toList();
  }
}
