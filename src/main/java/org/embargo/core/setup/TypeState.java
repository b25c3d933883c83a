package org.embargo.core.setup;

import java.util.List;
import java.util.Set;

/**
 * What an issue of one type meets in the project.
 *
 * @param workflow its name
 * @param hasOwnWorkflow the scheme names the workflow for this type, and not for all
 * @param workflowDigest SHA-256 of what the workflow is made of
 * @param screenScheme the scheme of the screens
 * @param hasOwnScreens that scheme is named for this type, and not for all
 * @param fields names of the custom fields that the type has here
 */
public record TypeState(
    Ref type,
    boolean subTask,
    String workflow,
    boolean hasOwnWorkflow,
    String workflowDigest,
    Ref screenScheme,
    boolean hasOwnScreens,
    List<ScreenState> screens,
    Set<String> fields) {
  public TypeState {
    screens = List.copyOf(screens);
    fields = Set.copyOf(fields);
  }
}
