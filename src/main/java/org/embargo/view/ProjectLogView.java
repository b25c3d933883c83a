package org.embargo.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.embargo.app.project.ReadProjectLog.Shown;
import org.embargo.app.tracker.People;
import org.embargo.core.project.ProjectLogEntry;

/**
 * The latest lines of a project's log, as pages print them.
 *
 * @param lines latest first
 * @param earlier how many there are besides
 * @param check whether the lines are those that were written, in words
 */
public record ProjectLogView(List<Line> lines, int earlier, String check) {
  private static final int MOST = 100;

  public ProjectLogView {
    lines = List.copyOf(lines);
  }

  /** One change. */
  public record Line(
      String at, String who, String what, String note, String before, String after) {}

  public static ProjectLogView of(Shown shown, People people) {
    List<ProjectLogEntry> entries = shown.entries();
    int earlier = Math.max(0, entries.size() - MOST);
    List<Line> lines =
        entries.subList(earlier, entries.size()).stream().map(one -> line(one, people)).toList();
    return new ProjectLogView(reversed(lines), earlier, check(shown));
  }

  private static List<Line> reversed(List<Line> lines) {
    List<Line> latestFirst = new ArrayList<>(lines);
    Collections.reverse(latestFirst);
    return latestFirst;
  }

  private static Line line(ProjectLogEntry entry, People people) {
    String who =
        entry.who().equals(ProjectLogEntry.PRODUCT) ? "Embargo" : people.nameOf(entry.who());
    return new Line(
        Times.at(entry.at()),
        who,
        entry.what().sentence(),
        entry.note(),
        entry.before(),
        entry.after());
  }

  private static String check(Shown shown) {
    Optional<Integer> broken = shown.check().firstBroken();
    return broken
        .map(
            number ->
                "Line " + number + ", counted from the oldest, was changed, added or removed.")
        .orElse(
            "Each line matches the digest of the chain. The digest of the last line is "
                + shown.check().head()
                + ".");
  }
}
