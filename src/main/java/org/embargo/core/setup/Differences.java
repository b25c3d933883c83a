package org.embargo.core.setup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.core.setup.config.Difference;
import org.embargo.core.setup.step.Step;

/** What a project has before and after a plan. */
public final class Differences {
  private Differences() {}

  /** What changes, and then the ordinary issue types, which stay as they are. */
  public static List<Difference> of(Snapshot snapshot, Choices choices, Plan plan) {
    Stream<Difference> changes =
        plan.steps().stream().map(Step::difference).flatMap(Optional::stream);
    Stream<Difference> ordinary =
        snapshot.project().types().stream()
            .filter(type -> !type.type().name().equalsIgnoreCase(choices.issueType()))
            .map(Differences::unchanged);
    return Stream.concat(changes, ordinary).toList();
  }

  private static Difference unchanged(TypeState type) {
    String state = "workflow " + type.workflow() + ", screens of " + type.screenScheme().name();
    return new Difference("Issues of type " + type.type().name(), state, state);
  }
}
