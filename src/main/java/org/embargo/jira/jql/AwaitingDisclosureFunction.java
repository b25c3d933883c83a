package org.embargo.jira.jql;

import java.util.List;
import org.embargo.app.search.FindDisclosures;
import org.embargo.core.search.Selection;

/** Issues about which no advisory is public, for their team. */
public final class AwaitingDisclosureFunction extends DisclosureFunction {
  public AwaitingDisclosureFunction(FindDisclosures findDisclosures) {
    super("awaitingDisclosure", 0, findDisclosures);
  }

  @Override
  Selection selection(List<String> arguments) {
    return Selection.of(Selection.What.AWAITING_DISCLOSURE);
  }
}
