package org.embargo.app.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MemoTest {
  private final List<String> made = new ArrayList<>();

  @Test
  void each_is_made_once() {
    Memo<String, String> memo = new Memo<>(9, 9, String::length);

    assertThat(List.of(get(memo, "a"), get(memo, "a"), get(memo, "b")))
        .containsExactly("a", "a", "b");
    assertThat(made).containsExactly("a", "b");
  }

  @Test
  void the_one_that_was_not_asked_for_the_longest_goes_first_when_there_are_too_many() {
    Memo<String, String> memo = new Memo<>(2, 99, String::length);

    List.of("a", "b", "a", "c", "a", "b").forEach(one -> get(memo, one));

    assertThat(made).containsExactly("a", "b", "c", "b");
  }

  @Test
  void a_heavy_one_drives_out_the_others_and_stays_until_the_next_comes() {
    Memo<String, String> memo = new Memo<>(9, 3, String::length);

    List.of("a", "heavy", "heavy", "a", "a").forEach(one -> get(memo, one));

    assertThat(made).containsExactly("a", "heavy", "a");
  }

  @Test
  void what_fails_is_tried_again() {
    Memo<String, String> memo = new Memo<>(9, 9, String::length);
    try {
      memo.get(
          "a",
          () -> {
            throw new IllegalStateException();
          });
    } catch (IllegalStateException expected) {
      made.add("failed");
    }

    get(memo, "a");

    assertThat(made).containsExactly("failed", "a");
  }

  @Test
  void what_is_being_made_is_waited_for_and_delays_nothing_else() throws Exception {
    Memo<String, String> memo = new Memo<>(9, 9, String::length);
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<String> first =
        begin(
            memo,
            "slow",
            () -> {
              await(end);
              return "made";
            });
    CompletableFuture<String> second = new CompletableFuture<>();
    Thread waiting =
        new Thread(() -> complete(second, () -> memo.get("slow", () -> "made a second time")));
    waiting.start();
    awaitStandstill(waiting);

    assertThat(get(memo, "other")).isEqualTo("other");
    end.countDown();

    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("made");
    assertThat(second.get(10, TimeUnit.SECONDS)).isSameAs(first.get());
    assertThat(memo.get("slow", () -> "made later")).isSameAs(first.get());
  }

  @Test
  void who_waits_for_what_fails_hears_of_it_and_who_comes_later_has_it_made_anew()
      throws Exception {
    Memo<String, String> memo = new Memo<>(9, 9, String::length);
    CountDownLatch end = new CountDownLatch(1);
    StackOverflowError failure = new StackOverflowError();
    CompletableFuture<String> first =
        begin(
            memo,
            "a",
            () -> {
              await(end);
              throw failure;
            });
    CompletableFuture<String> second = new CompletableFuture<>();
    Thread waiting = new Thread(() -> complete(second, () -> get(memo, "a")));
    waiting.start();
    awaitStandstill(waiting);

    end.countDown();

    assertThatThrownBy(() -> first.get(10, TimeUnit.SECONDS)).hasCause(failure);
    assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS)).hasCause(failure);
    assertThat(get(memo, "a")).isEqualTo("a");
    assertThat(made).containsExactly("a");
  }

  /** In a thread of its own, which is at work when this returns. */
  private static CompletableFuture<String> begin(
      Memo<String, String> memo, String key, Supplier<String> work) throws InterruptedException {
    CompletableFuture<String> result = new CompletableFuture<>();
    CountDownLatch atWork = new CountDownLatch(1);
    Supplier<String> told =
        () -> {
          atWork.countDown();
          return work.get();
        };
    new Thread(() -> complete(result, () -> memo.get(key, told))).start();
    assertThat(atWork.await(10, TimeUnit.SECONDS)).isTrue();
    return result;
  }

  private static void complete(CompletableFuture<String> result, Supplier<String> work) {
    try {
      result.complete(work.get());
    } catch (Throwable e) {
      result.completeExceptionally(e);
    }
  }

  private static void await(CountDownLatch end) {
    try {
      assertThat(end.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Until the thread waits for another one, or has ended because it did not. */
  private static void awaitStandstill(Thread thread) {
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TERMINATED) {
      Thread.onSpinWait();
    }
  }

  private String get(Memo<String, String> memo, String key) {
    return memo.get(
        key,
        () -> {
          made.add(key);
          return key;
        });
  }
}
