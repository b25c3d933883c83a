package org.embargo.app.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P9")
@Tag("R8")
class RedactedTest {
  @Test
  void says_what_it_was_and_not_the_message() {
    Redacted redacted =
        new Redacted(new IllegalStateException("secret", new RuntimeException("also secret")));

    assertThat(redacted).hasMessage("java.lang.IllegalStateException");
    assertThat(redacted.getCause()).hasMessage("java.lang.RuntimeException");
  }

  @Test
  void ends_where_causes_lead_back() {
    RuntimeException first = new RuntimeException("first");
    RuntimeException second = new RuntimeException("second", first);
    first.initCause(second);

    int depth = 0;
    for (Throwable one = new Redacted(first); one != null; one = one.getCause()) {
      depth++;
    }
    assertThat(depth).isEqualTo(20);
  }
}
