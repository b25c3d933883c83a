package org.embargo.jira.jql;

import java.util.List;
import org.embargo.app.search.FindDisclosures;
import org.embargo.core.search.Selection;

/** Issues that were not sealed at some time, for their team. */
public final class BreachedFunction extends DisclosureFunction {
  public BreachedFunction(FindDisclosures findDisclosures) {
    super("breached", 0, findDisclosures);
  }

  @Override
  Selection selection(List<String> arguments) {
    return Selection.of(Selection.What.BREACHED);
  }
}
