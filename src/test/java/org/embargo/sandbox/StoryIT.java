package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.embargo.sandbox.story.Case;
import org.embargo.sandbox.story.Story;
import org.junit.jupiter.api.Test;

/** The main job: real vulnerabilities, from the report to the public advisory. */
class StoryIT {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @Test
  void the_story_holds_and_so_does_a_second_run_on_the_same_data() {
    Path data = SandboxFixture.temporaryDirectory();

    assertThat(play(data)).as(text()).isTrue();
    assertThat(text())
        .contains(Case.IDS)
        .contains("because [EMBARGO_HOLDS]")
        .doesNotContain("FAIL");

    told.reset();
    assertThat(play(data)).as(text()).isTrue();
    assertThat(text().lines().filter(line -> line.contains("public since an earlier run")))
        .hasSameSizeAs(Case.IDS);
  }

  private boolean play(Path data) {
    try (Sandbox sandbox = SandboxFixture.start(data)) {
      return new Story(sandbox.baseUrl(), new PrintStream(told, true, StandardCharsets.UTF_8))
          .play();
    }
  }

  private String text() {
    return told.toString(StandardCharsets.UTF_8);
  }
}
