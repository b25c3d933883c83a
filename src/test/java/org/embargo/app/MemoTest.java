package org.embargo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

  private String get(Memo<String, String> memo, String key) {
    return memo.get(
        key,
        () -> {
          made.add(key);
          return key;
        });
  }
}
