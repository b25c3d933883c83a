package org.embargo.sandbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Hears the statements about the plugin's own tables. */
final class OwnStatements {
  private final List<String> heard = new ArrayList<>();

  DataSource around(DataSource source) {
    return proxy(
        DataSource.class,
        source,
        result -> result instanceof Connection connection ? around(connection) : result);
  }

  /** What was heard since it was asked the last time, in order. */
  synchronized List<String> take() {
    List<String> taken = List.copyOf(heard);
    heard.clear();
    return taken;
  }

  private synchronized void hear(Object[] arguments) {
    if (arguments != null
        && arguments.length > 0
        && arguments[0] instanceof String sql
        && sql.contains("AO_")) {
      heard.add(sql);
    }
  }

  private Connection around(Connection connection) {
    return proxy(
        Connection.class,
        connection,
        // A prepared one was heard when it was prepared: it is executed without its text.
        result ->
            result instanceof Statement statement && !(result instanceof PreparedStatement)
                ? proxy(Statement.class, statement, UnaryOperator.identity())
                : result);
  }

  private <T> T proxy(Class<T> type, T target, UnaryOperator<Object> after) {
    return type.cast(
        Proxy.newProxyInstance(
            OwnStatements.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("prepare")
                  || method.getName().startsWith("execute")) {
                hear(arguments);
              }
              try {
                return after.apply(method.invoke(target, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
