package org.embargo.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.app.disclosure.DisclosureFile;
import org.embargo.core.advisory.ApprovalBasis.CoveredIssue;
import org.embargo.core.advisory.ApprovalBasis.Version;
import org.embargo.core.disclosure.TrackedIssue;

/** What an approval rests on besides the bytes, in words. */
final class BasisLines {
  private BasisLines() {}

  /**
   * One for each issue, in the order of their ids. An issue of another project is named by its id,
   * and nothing else of it is for this one.
   */
  static List<String> of(DisclosureFile file) {
    Map<Long, String> keys =
        Stream.concat(Stream.of(file.issue()), file.othersHere().stream())
            .collect(Collectors.toMap(TrackedIssue::id, TrackedIssue::key));
    return file.basis().issues().stream()
        .map(
            one ->
                keys.containsKey(one.issueId())
                    ? keys.get(one.issueId()) + ": " + of(one)
                    : "issue " + one.issueId() + ": was moved to another project")
        .toList();
  }

  private static String of(CoveredIssue issue) {
    List<String> parts = new ArrayList<>();
    parts.add(list("fix versions", issue.fixVersions().stream().map(Version::name).toList()));
    if (!issue.externalReleases().isEmpty()) {
      parts.add(list("external releases", issue.externalReleases()));
    }
    if (issue.withoutFix()) {
      parts.add("disclosed without a fix");
    }
    return String.join("; ", parts);
  }

  private static String list(String what, Collection<String> names) {
    return names.isEmpty()
        ? "no " + what
        : what + " " + names.stream().sorted().collect(Collectors.joining(", "));
  }
}
