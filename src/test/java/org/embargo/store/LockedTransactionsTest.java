package org.embargo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLock;
import com.atlassian.sal.api.transaction.TransactionCallback;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.embargo.app.common.MemoryCaches;
import org.junit.jupiter.api.Test;

class LockedTransactionsTest {
  private final List<String> done = new ArrayList<>();
  private final LockedTransactions locks =
      new LockedTransactions(this::lock, transactions(), new MemoryCaches());

  @Test
  void the_locks_are_released_after_the_transaction_the_last_one_first() {
    locks.whileHolding(List.of("a", "b"), () -> done.add("work"));

    assertThat(done)
        .containsExactly(
            "lock org.embargo.a",
            "lock org.embargo.b",
            "work",
            "end",
            "unlock org.embargo.b",
            "unlock org.embargo.a");
    assertThat(locks.isInside()).isFalse();
  }

  @Test
  void one_that_cannot_be_released_keeps_no_other_locked() {
    assertThatThrownBy(() -> locks.whileHolding(List.of("a", "broken", "c"), () -> "done"))
        .hasMessage("unlock org.embargo.broken");

    assertThat(done).contains("unlock org.embargo.c", "unlock org.embargo.a");
    assertThat(locks.isInside()).isFalse();
  }

  private ClusterLock lock(String name) {
    return proxy(
        ClusterLock.class,
        (method, arguments) -> {
          if (method.equals("unlock") && name.endsWith("broken")) {
            throw new IllegalStateException("unlock " + name);
          }
          return done.add(method + " " + name);
        });
  }

  private ActiveObjects transactions() {
    return proxy(
        ActiveObjects.class,
        (method, arguments) -> {
          assertThat(method).isEqualTo("executeInTransaction");
          Object result = ((TransactionCallback<?>) arguments[0]).doInTransaction();
          done.add("end");
          return result;
        });
  }

  private static <T> T proxy(Class<T> type, BiFunction<String, Object[], Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Object answer = answers.apply(method.getName(), arguments);
              return method.getReturnType() == void.class ? null : answer;
            }));
  }
}
