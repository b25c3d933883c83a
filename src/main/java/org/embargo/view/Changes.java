package org.embargo.view;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is different between two texts, line by line. */
public final class Changes {
  /** How many lines around a change are shown with it. */
  private static final int CONTEXT = 3;

  /**
   * Lines of both texts that are compared exactly. The time that takes grows with the square of
   * what is different.
   */
  private static final int MOST_LINES = 4_000;

  private Changes() {}

  /** What has become of a line. */
  public enum Kind {
    SAME,
    ADDED,
    REMOVED,
    /** Stands for lines that are the same and left out. */
    GAP
  }

  /** One line, without its end. */
  public record Line(Kind kind, String text) {
    /** In lower case, as markup names it. */
    public String word() {
      return kind.name().toLowerCase(Locale.ROOT);
    }
  }

  /** None when they are equal. */
  public static List<Line> between(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    if (old.size() + now.size() > MOST_LINES) {
      return roughly(old, now);
    }
    // The algorithm that needs no more memory for texts that have nothing in common.
    List<Line> lines =
        UnifiedDiffUtils.generateUnifiedDiff(
                "", "", old, DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()), CONTEXT)
            .stream()
            // The names of the two files.
            .skip(2)
            .map(Changes::line)
            .toList();
    return removedFirst(lines);
  }

  /** Everything between the first and the last line that differ, as one change. */
  private static List<Line> roughly(List<String> old, List<String> now) {
    int shorter = Math.min(old.size(), now.size());
    int same = 0;
    while (same < shorter && old.get(same).equals(now.get(same))) {
      same++;
    }
    if (same == old.size() && same == now.size()) {
      return List.of();
    }
    int end = 0;
    while (end < shorter - same
        && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Kind.GAP, ""));
    add(lines, Kind.SAME, old.subList(Math.max(0, same - CONTEXT), same));
    add(lines, Kind.REMOVED, old.subList(same, old.size() - end));
    add(lines, Kind.ADDED, now.subList(same, now.size() - end));
    int rest = old.size() - end;
    add(lines, Kind.SAME, old.subList(rest, Math.min(old.size(), rest + CONTEXT)));
    return List.copyOf(lines);
  }

  private static void add(List<Line> to, Kind kind, List<String> texts) {
    texts.forEach(text -> to.add(new Line(kind, text)));
  }

  /** As people read a change; the algorithm gives it the other way round. */
  private static List<Line> removedFirst(List<Line> lines) {
    List<Line> ordered = new ArrayList<>();
    List<Line> added = new ArrayList<>();
    for (Line line : lines) {
      if (line.kind() == Kind.ADDED) {
        added.add(line);
        continue;
      }
      if (line.kind() != Kind.REMOVED) {
        ordered.addAll(added);
        added.clear();
      }
      ordered.add(line);
    }
    ordered.addAll(added);
    return List.copyOf(ordered);
  }

  private static Line line(String line) {
    return switch (line.charAt(0)) {
      case '+' -> new Line(Kind.ADDED, line.substring(1));
      case '-' -> new Line(Kind.REMOVED, line.substring(1));
      case '@' -> new Line(Kind.GAP, "");
      default -> new Line(Kind.SAME, line.substring(1));
    };
  }
}
