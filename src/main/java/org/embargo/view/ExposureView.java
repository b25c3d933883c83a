package org.embargo.view;

import java.util.List;
import org.embargo.core.seal.Exposure;
import org.embargo.core.seal.Exposure.Period;

/**
 * Who could see an issue until now, as a page prints it.
 *
 * @param watchers empty for nobody
 */
public record ExposureView(
    List<Line> periods, String watchers, Exposure.Events events, List<String> mails) {
  /** One time in which the level was not changed. */
  public record Line(String from, String to, String openTo) {
    static Line of(Period period) {
      return new Line(
          Times.at(period.from()),
          period.to().map(Times::at).orElse("now"),
          period.openTo().isEmpty() ? "nobody" : String.join(", ", period.openTo()));
    }
  }

  static ExposureView of(Exposure exposure) {
    return new ExposureView(
        exposure.periods().stream().map(Line::of).toList(),
        String.join(", ", exposure.watchers()),
        exposure.events(),
        exposure.mails().stream().map(mail -> mail.event() + ": " + mail.to()).toList());
  }
}
