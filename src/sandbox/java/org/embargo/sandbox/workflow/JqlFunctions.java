package org.embargo.sandbox.workflow;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.plugin.jql.function.JqlFunctionModuleDescriptor;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Clauses that ask a plugin's function for issues: {@code issue in name("argument")}. */
public final class JqlFunctions {
  private static final Pattern CLAUSE =
      Pattern.compile("(?:issue|issuekey|key)\\s+(not\\s+)?in\\s+(\\w+)\\((.*)\\)");

  private final Function<String, Optional<JqlFunction>> functions;

  /**
   * Makes none yet.
   *
   * @param functions makes a function of a plugin by the name that queries call it by
   */
  public JqlFunctions(Function<String, Optional<JqlFunction>> functions) {
    this.functions = functions;
  }

  /** The issues that a clause names, or those that it does not. */
  public record Named(Set<Long> ids, boolean negated) {
    boolean matches(long id) {
      return ids.contains(id) != negated;
    }
  }

  /** Empty for another kind of clause. */
  Optional<Named> in(String jql, @Nullable ApplicationUser user) throws Invalid {
    Matcher clause = CLAUSE.matcher(jql.strip());
    if (!clause.matches()) {
      return Optional.empty();
    }
    String name = clause.group(2);
    FunctionOperand operand = new FunctionOperand(name, arguments(clause.group(3)));
    JqlFunction function =
        functions
            .apply(name)
            .orElseThrow(() -> new Invalid("", "Unable to find JQL function '" + name + "'."));
    function.init(new JqlFunctionModuleDescriptor() {});
    TerminalClause terminal = new TerminalClause() {};
    MessageSet messages = function.validate(user, operand, terminal);
    if (messages.hasAnyErrors()) {
      throw new Invalid("", String.join(" ", messages.getErrorMessages()));
    }
    Set<Long> ids =
        function.getValues(asking(user), operand, terminal).stream()
            .map(QueryLiteral::getLongValue)
            .collect(Collectors.toSet());
    return Optional.of(new Named(ids, clause.group(1) != null));
  }

  private static List<String> arguments(String written) {
    return written.isBlank()
        ? List.of()
        : Pattern.compile(",")
            .splitAsStream(written)
            .map(argument -> argument.strip().replaceAll("^[\"']|[\"']$", ""))
            .toList();
  }

  private static QueryCreationContext asking(@Nullable ApplicationUser user) {
    return () -> user;
  }
}
