package org.embargo.app.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.text.Problem;
import org.embargo.json.AdvisoryJson;
import org.embargo.json.AdvisoryLimits;
import org.junit.jupiter.api.Test;

class PreviewsTest {
  private final Previews previews = new Previews(new Renderer(List.of()), new AdvisoryLimits());

  @Test
  void what_was_stored_under_a_larger_limit_is_a_problem_at_its_place() {
    String json =
        AdvisoryJson.write(AdvisoryFixture.complete()).put("title", "t".repeat(257)).toString();
    Advisory stored = AdvisoryJson.readStored(json);

    assertThat(previews.problems(stored))
        .containsExactly(new Problem("title", "has 257 characters, at most 256 are taken"));
  }

  @Test
  void what_is_within_the_limits_has_its_own_problems_alone() {
    assertThat(previews.problems(AdvisoryFixture.complete())).isEmpty();
    assertThat(previews.problems(AdvisoryFixture.begun()))
        .isEqualTo(AdvisoryFixture.begun().problems())
        .isNotEmpty();
  }
}
