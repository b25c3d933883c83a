package org.embargo.view;

import java.util.List;
import org.embargo.core.disclosure.Audience;
import org.embargo.core.disclosure.Audience.Viewer;

/**
 * Who can see an issue, as a page prints it.
 *
 * @param people how many, in words
 */
public record AudienceView(String people, List<Line> lines, List<String> everybody) {
  /** One person, and why they see it. */
  public record Line(String name, String why) {
    static Line of(Viewer viewer) {
      String name = viewer.active() ? viewer.name() : viewer.name() + " (inactive)";
      return new Line(name, String.join(", ", viewer.grants()));
    }
  }

  static AudienceView of(Audience audience) {
    int number = audience.viewers().size();
    return new AudienceView(
        number == 1 ? "1 person" : number + " people",
        audience.viewers().stream().map(Line::of).toList(),
        audience.everybody());
  }
}
