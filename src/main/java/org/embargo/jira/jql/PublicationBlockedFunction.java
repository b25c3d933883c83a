package org.embargo.jira.jql;

import java.util.List;
import org.embargo.app.search.FindDisclosures;
import org.embargo.core.search.Selection;

/** Issues whose embargo is over and of which nothing is public, for their team. */
public final class PublicationBlockedFunction extends DisclosureFunction {
  public PublicationBlockedFunction(FindDisclosures findDisclosures) {
    super("publicationBlocked", 0, findDisclosures);
  }

  @Override
  Selection selection(List<String> arguments) {
    return Selection.of(Selection.What.PUBLICATION_BLOCKED);
  }
}
