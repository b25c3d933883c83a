package org.embargo.jira.jql;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.plugin.jql.function.JqlFunctionModuleDescriptor;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.embargo.app.search.FindDisclosures;
import org.embargo.core.search.Selection;
import org.jspecify.annotations.Nullable;

/**
 * A function of JQL that stands for issues: {@code issue in embargoed()}. What it refuses depends
 * on its arguments alone, so that nobody learns anything from that.
 */
abstract class DisclosureFunction implements JqlFunction {
  private final String name;
  private final int arguments;
  private final FindDisclosures findDisclosures;

  DisclosureFunction(String name, int arguments, FindDisclosures findDisclosures) {
    this.name = name;
    this.arguments = arguments;
    this.findDisclosures = findDisclosures;
  }

  /**
   * @param arguments as many as there have to be
   * @throws IllegalArgumentException when one of them says nothing that is known
   */
  abstract Selection selection(List<String> arguments);

  @Override
  public void init(JqlFunctionModuleDescriptor moduleDescriptor) {}

  @Override
  public MessageSet validate(
      @Nullable ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
    MessageSet messages = new MessageSetImpl();
    if (operand.getArgs().size() != arguments) {
      messages.addErrorMessage(
          name + "() takes " + (arguments == 0 ? "no argument" : "one argument") + ".");
      return messages;
    }
    try {
      selection(operand.getArgs());
    } catch (IllegalArgumentException e) {
      messages.addErrorMessage("The argument of " + name + "() " + e.getMessage());
    }
    return messages;
  }

  /** Jira drops what the searcher does not see (jira-behaviour.md 2.26). */
  @Override
  public List<QueryLiteral> getValues(
      QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
    Optional<String> userKey =
        Optional.ofNullable(context.getApplicationUser()).map(ApplicationUser::getKey);
    List<QueryLiteral> values = new ArrayList<>();
    for (Long issueId : findDisclosures.find(selection(operand.getArgs()), userKey)) {
      values.add(new QueryLiteral(operand, issueId));
    }
    return values;
  }

  @Override
  public boolean isList() {
    return true;
  }

  @Override
  public int getMinimumNumberOfExpectedArguments() {
    return arguments;
  }

  @Override
  public String getFunctionName() {
    return name;
  }

  @Override
  public JiraDataType getDataType() {
    return JiraDataTypes.ISSUE;
  }
}
