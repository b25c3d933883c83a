package org.embargo.jira.jql;

import java.util.List;
import org.embargo.app.search.FindDisclosures;
import org.embargo.core.search.Selection;

/** Issues under an embargo that holds. */
public final class EmbargoedFunction extends DisclosureFunction {
  public EmbargoedFunction(FindDisclosures findDisclosures) {
    super("embargoed", 0, findDisclosures);
  }

  @Override
  Selection selection(List<String> arguments) {
    return Selection.of(Selection.What.EMBARGOED);
  }
}
