package org.embargo.sandbox.workflow;

import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.permission.ProjectPermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.embargo.sandbox.jira.CurrentUser;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.activity.Index;
import org.embargo.sandbox.jira.config.SandboxProject;

/** What the logged-in user finds. */
public final class Search {
  private static final Pattern BY_KEY = Pattern.compile("key\\s*=\\s*(\\S+)");
  private static final Pattern BY_TEXT = Pattern.compile("(?:text|summary)\\s*~\\s*\"(.*)\"");

  private final Index index;
  private final IssueService issues;
  private final CurrentUser currentUser;
  private final JqlFunctions functions;

  public Search(Index index, IssueService issues, CurrentUser currentUser, JqlFunctions functions) {
    this.index = index;
    this.issues = issues;
    this.currentUser = currentUser;
    this.functions = functions;
  }

  /** The newest first (rule 2.19). */
  public List<SandboxIssue> all() {
    return index.visibleTo(currentUser.getLoggedInUser());
  }

  /**
   * Of JQL it knows {@code key = X}, {@code text ~ "x"} and {@code issue in function()}; anything
   * else finds all. What a function names is found as far as the user sees it (rule 2.26).
   */
  public List<SandboxIssue> jql(String jql) throws Invalid {
    Matcher byKey = BY_KEY.matcher(jql);
    if (byKey.matches()) {
      return byKey(byKey.group(1));
    }
    Optional<JqlFunctions.Named> named = functions.in(jql, currentUser.getLoggedInUser());
    if (named.isPresent()) {
      return all().stream().filter(issue -> named.get().matches(issue.getId())).toList();
    }
    Matcher byText = BY_TEXT.matcher(jql);
    return byText.matches() ? text(byText.group(1)) : all();
  }

  /** Refuses a hidden key with the words for an unknown one (rule 2.20). */
  private List<SandboxIssue> byKey(String key) throws Invalid {
    if (issues.find(key).isEmpty()) {
      throw new Invalid("", "An issue with key '" + key + "' does not exist for field 'key'.");
    }
    return all().stream().filter(issue -> issue.getKey().equals(key)).toList();
  }

  /** That begin so, of every issue in a project that the user may browse (rule 2.28). */
  public List<String> labels(String prefix) {
    Set<Long> projects =
        issues.projects(ProjectPermissions.BROWSE_PROJECTS).stream()
            .map(SandboxProject::getId)
            .collect(Collectors.toSet());
    return index.all().stream()
        .filter(issue -> projects.contains(issue.getProjectId()))
        .flatMap(issue -> issue.getLabels().stream())
        .map(Label::getLabel)
        .filter(label -> label.startsWith(prefix))
        .distinct()
        .sorted()
        .toList();
  }

  public List<SandboxIssue> text(String text) {
    return all().stream()
        .filter(
            issue ->
                issue.getSummary().contains(text)
                    || String.valueOf(issue.getDescription()).contains(text))
        .toList();
  }
}
