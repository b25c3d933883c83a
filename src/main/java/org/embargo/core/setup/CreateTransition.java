package org.embargo.core.setup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.embargo.core.setup.Refusal.Code;

/**
 * What a workflow does to create an issue.
 *
 * @param functions the class names of its functions, in the order in which they run
 * @param hasConditionalResults so that the functions may not be all that there is
 */
public record CreateTransition(List<String> functions, boolean hasConditionalResults) {
  /** The function that seals; the name stands in workflows and never changes. */
  public static final String SEAL = "org.embargo.jira.seal.SealPostFunction";

  public static final String INSERT =
      "com.atlassian.jira.workflow.function.issue.IssueCreateFunction";

  private static final String OF_JIRA = "com.atlassian.jira.workflow.function.";

  /** Functions of Jira itself that may stand in a create transition and leave the level alone. */
  private static final Set<String> HARMLESS =
      Set.of(
          SEAL,
          "com.atlassian.jira.workflow.function.issue.IssueReindexFunction",
          "com.atlassian.jira.workflow.function.event.FireIssueEventFunction");

  public CreateTransition {
    functions = List.copyOf(functions);
  }

  /** Class names of what runs when the issue is stored and sealed, and is not Jira's own. */
  List<String> unknownAfterwards() {
    return functions.stream()
        .skip(functions.indexOf(INSERT) + 1L)
        .filter(name -> !name.startsWith(OF_JIRA) && !name.equals(SEAL))
        .toList();
  }

  /** Why it does not seal; empty when it does. */
  public Optional<Code> fault() {
    int insert = functions.indexOf(INSERT);
    if (insert < 0 || hasConditionalResults) {
      return Optional.of(Code.NO_PLAIN_CREATE);
    }
    int seal = functions.subList(0, insert).lastIndexOf(SEAL);
    if (seal < 0) {
      return Optional.of(functions.contains(SEAL) ? Code.SEAL_TOO_LATE : Code.NOT_SEALED);
    }
    return HARMLESS.containsAll(functions.subList(seal, insert))
        ? Optional.empty()
        : Optional.of(Code.FUNCTION_BETWEEN);
  }
}
