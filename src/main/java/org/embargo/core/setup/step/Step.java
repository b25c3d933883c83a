package org.embargo.core.setup.step;

import java.util.Optional;
import org.embargo.core.setup.config.Difference;
import org.embargo.core.setup.config.Thing;

/**
 * One thing that a setup changes, small enough to be done, recorded and undone by itself. Doing it
 * again where it is done already changes nothing: that is how a setup goes on after a crash.
 *
 * <p>The texts are for the person who decides; what {@link #what()} says does not depend on ids, so
 * that a step is the same whether those before it are done already or not.
 */
public sealed interface Step
    permits AddMembers,
        AttachSecurityScheme,
        CopyScreen,
        CopyWorkflow,
        CreateField,
        CreateIssueType,
        CreateLevel,
        CreateResolveScreen,
        CreateRole,
        CopyScreenScheme,
        CreateSecurityScheme,
        CreateStatus,
        CreateWorkflow,
        MapScreens,
        MapWorkflow,
        OfferType,
        OwnScreens,
        OwnTypes,
        OwnWorkflows,
        RecordSetup {
  /** What is done. */
  String what();

  /** What for. */
  String why();

  /** What else is concerned. */
  String touches();

  /** How it is taken back, and what keeps it from being taken back. */
  String undo();

  /** What the project has another of then. */
  default Optional<Difference> difference() {
    return Optional.empty();
  }

  /** What is there by that name then, and is ours. */
  default Optional<Thing> makes() {
    return Optional.empty();
  }

  /** What it makes is there for every project, and outlives the setup where others use it. */
  default boolean isForAllProjects() {
    return false;
  }

  /** From then on people can file reports. */
  default boolean isOffer() {
    return false;
  }

  /** It changes nothing outside of the project, nor what takes a Jira administrator. */
  default boolean isForProjectAdmins() {
    return false;
  }
}
