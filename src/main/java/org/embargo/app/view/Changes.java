package org.embargo.app.view;

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
    // The algorithm that needs no more memory for texts that have nothing in common.
    List<Line> lines =
        UnifiedDiffUtils.generateUnifiedDiff(
                "",
                "",
                old,
                DiffUtils.diff(old, after.lines().toList(), new MyersDiffWithLinearSpace<>()),
                CONTEXT)
            .stream()
            // The names of the two files.
            .skip(2)
            .map(Changes::line)
            .toList();
    return removedFirst(lines);
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
