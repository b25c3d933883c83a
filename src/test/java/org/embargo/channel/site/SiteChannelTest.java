package org.embargo.channel.site;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Document;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.advisory.Revision;
import org.junit.jupiter.api.Test;

class SiteChannelTest {
  private final SiteChannel channel = new SiteChannel();

  @Test
  void what_was_approved_is_shown() {
    Rendering approved = rendering("<p>approved</p>");

    assertThatCode(() -> channel.deliver(revision(approved, approved.digest()), "key"))
        .doesNotThrowAnyException();
  }

  @Test
  void bytes_that_are_not_those_approved_are_never_shown() {
    String approved = rendering("<p>approved</p>").digest();

    assertThatIllegalStateException()
        .isThrownBy(() -> channel.deliver(revision(rendering("<p>changed</p>"), approved), "key"))
        .withMessageContaining("CVE-2026-12345");
  }

  private static Rendering rendering(String html) {
    return new Rendering(List.of(new Document("html", "text/html", html)));
  }

  private static Revision revision(Rendering rendering, String digest) {
    return new Revision(
        new AdvisoryId(1),
        1,
        new CveId("CVE-2026-12345"),
        AdvisoryFixture.complete(),
        rendering,
        digest,
        Instant.EPOCH);
  }
}
