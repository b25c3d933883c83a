package org.embargo.jira.setup;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.embargo.sandbox.jira.config.IssueUses;
import org.jspecify.annotations.Nullable;

/** Issues, as far as a setup asks for them. */
public final class FakeIssues implements IssueUses {
  private final List<One> issues = new ArrayList<>();

  private record One(long projectId, String typeId, @Nullable Long levelId) {}

  public void add(long projectId, String typeId, @Nullable Long levelId) {
    issues.add(new One(projectId, typeId, levelId));
  }

  public List<Long> levels(long projectId) {
    return issues.stream().filter(i -> i.projectId() == projectId).map(One::levelId).toList();
  }

  @Override
  public long inProject(long projectId) {
    return issues.stream().filter(issue -> issue.projectId() == projectId).count();
  }

  @Override
  public boolean ofType(String typeId) {
    return issues.stream().anyMatch(issue -> issue.typeId().equals(typeId));
  }

  @Override
  public long withLevel(long levelId, long projectId) {
    return issues.stream()
        .filter(issue -> issue.projectId() == projectId)
        .filter(issue -> Long.valueOf(levelId).equals(issue.levelId()))
        .count();
  }

  @Override
  public boolean anyOfTypes(long projectId, Set<String> typeIds) {
    return issues.stream()
        .anyMatch(i -> i.projectId() == projectId && typeIds.contains(i.typeId()));
  }

  @Override
  public void mapLevels(long projectId, Map<Long, Long> oldToNew) {
    issues.replaceAll(
        issue ->
            issue.projectId() == projectId && issue.levelId() != null
                ? new One(projectId, issue.typeId(), oldToNew.get(issue.levelId()))
                : issue);
  }

  IssueManager manager() {
    return fake(
        IssueManager.class,
        (method, argument) ->
            switch (method) {
              case "getIssueCountForProject" -> inProject((Long) argument);
              case "getIssueIdsForProject" ->
                  LongStream.range(0, issues.size())
                      .filter(i -> Long.valueOf(at(i).projectId()).equals(argument))
                      .boxed()
                      .toList();
              case "getIssueObject" -> issue(at((Long) argument));
              default -> throw new UnsupportedOperationException(method);
            });
  }

  private One at(long id) {
    return issues.get(Math.toIntExact(id));
  }

  private static MutableIssue issue(One one) {
    return fake(MutableIssue.class, (method, argument) -> one.typeId());
  }

  private static <T> T fake(Class<T> type, BiFunction<String, Object, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) ->
                answers.apply(method.getName(), args == null ? null : args[0])));
  }
}
