package org.embargo.sandbox.kill;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/**
 * Stops a node for good at one step of what publishes: before a statement or the end of a
 * transaction, and before and after a channel is told.
 */
final class Breakpoint {
  private static final String PUBLISHES = "org.embargo.app.publication.PublishDue";
  private static final Set<String> ENDS = Set.of("commit", "rollback");

  private final Runnable stopped;
  private int passed;
  private int target;

  /**
   * @param stopped is told that the node stands still
   */
  Breakpoint(Runnable stopped) {
    this.stopped = stopped;
  }

  /**
   * Counts from the beginning.
   *
   * @param step where to stop, from 1; 0 for nowhere
   */
  synchronized void arm(int step) {
    passed = 0;
    target = step;
  }

  synchronized int passed() {
    return passed;
  }

  void pass() {
    if (isPublishing() && isReached()) {
      stopped.run();
      standStill();
    }
  }

  private synchronized boolean isReached() {
    passed++;
    return passed == target;
  }

  private static boolean isPublishing() {
    return StackWalker.getInstance()
        .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(PUBLISHES)));
  }

  private static void standStill() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("it was to be killed", e);
    }
  }

  DataSource around(DataSource source) {
    return proxy(
        DataSource.class,
        source,
        result -> result instanceof Connection connection ? around(connection) : result);
  }

  private Connection around(Connection connection) {
    return proxy(
        Connection.class,
        connection,
        result -> {
          if (result instanceof PreparedStatement statement) {
            return around(PreparedStatement.class, statement);
          }
          return result instanceof Statement statement
              ? around(Statement.class, statement)
              : result;
        });
  }

  private <T extends Statement> T around(Class<T> type, T statement) {
    return proxy(type, statement, result -> result);
  }

  /** What becomes of what a method gives. */
  private interface After {
    Object of(Object result);
  }

  private <T> T proxy(Class<T> type, T target, After after) {
    return type.cast(
        Proxy.newProxyInstance(
            Breakpoint.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("execute") || ENDS.contains(method.getName())) {
                pass();
              }
              try {
                return after.of(method.invoke(target, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
