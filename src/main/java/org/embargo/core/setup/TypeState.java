package org.embargo.core.setup;

import java.util.List;
import org.embargo.core.setup.config.Ref;

/**
 * What an issue of one type meets in the project.
 *
 * @param workflow its name
 * @param hasOwnWorkflow the scheme names the workflow for this type, and not for all
 * @param screenScheme the scheme of the screens
 * @param hasOwnScreens that scheme is named for this type, and not for all
 */
public record TypeState(
    Ref type,
    boolean subTask,
    String workflow,
    boolean hasOwnWorkflow,
    Ref screenScheme,
    boolean hasOwnScreens,
    List<ScreenState> screens) {
  public TypeState {
    screens = List.copyOf(screens);
  }
}
