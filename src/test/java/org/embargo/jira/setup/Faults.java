package org.embargo.jira.setup;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.regex.Pattern;

/**
 * Lets one of the calls that change Jira fail: a node dies before it or after it, or Jira refuses.
 */
public final class Faults {
  private static final Pattern CHANGES =
      Pattern.compile("(create|update|add|remove|delete|set|assign|copy|clear|refresh).*");

  private int calls;
  private int crashAt = Integer.MAX_VALUE;
  private boolean afterwards;
  private boolean refuses;

  /** The end of a node: nothing may catch it. */
  public static final class Crash extends Error {
    private static final long serialVersionUID = 1;
  }

  /**
   * @param call counted from 1
   * @param afterCall whether the call itself is done before
   */
  public void crashAt(int call, boolean afterCall) {
    calls = 0;
    crashAt = call;
    afterwards = afterCall;
    refuses = false;
  }

  /** Jira says no at the call, once. */
  public void refuseAt(int call) {
    crashAt(call, false);
    refuses = true;
  }

  public void none() {
    crashAt(Integer.MAX_VALUE, false);
  }

  public int calls() {
    return calls;
  }

  <T> T around(Class<T> type, T manager) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> {
              boolean crash = CHANGES.matcher(method.getName()).matches() && ++calls == crashAt;
              if (crash && refuses) {
                throw new IllegalStateException("not now");
              }
              if (crash && !afterwards) {
                throw new Crash();
              }
              try {
                Object result = method.invoke(manager, args);
                if (crash) {
                  throw new Crash();
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
