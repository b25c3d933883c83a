package org.embargo.jira.jql;

import java.util.List;
import org.embargo.app.search.FindDisclosures;
import org.embargo.core.search.Selection;

/** Issues whose embargo ends within a time: {@code embargoEnds("7d")}. */
public final class EmbargoEndsFunction extends DisclosureFunction {
  public EmbargoEndsFunction(FindDisclosures findDisclosures) {
    super("embargoEnds", 1, findDisclosures);
  }

  @Override
  Selection selection(List<String> arguments) {
    return Selection.embargoEnds(arguments.get(0));
  }
}
