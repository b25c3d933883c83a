package org.embargo.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.embargo.core.conversation.StoredComment.Reader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("P8")
class StoredCommentTest {
  private static final long TEAM = 30;

  /** Who wrote it, for which role, for a group, shared, who reads: the team, the reporter. */
  @ParameterizedTest
  @CsvSource({
    "member,   ,   false, false, true,  false",
    "member,   ,   false, true,  true,  true",
    "member,   30, false, false, true,  false",
    "member,   30, false, true,  true,  false",
    "member,   31, false, false, false, false",
    "member,   ,   true,  false, false, false",
    "member,   30, true,  true,  false, false",
    "reporter, ,   false, false, true,  true",
    "reporter, 30, false, false, true,  true",
    "reporter, 31, false, false, false, true",
    "reporter, ,   true,  false, false, true",
    "expert,   ,   false, false, true,  true",
    "expert,   31, false, false, false, false",
    ",         ,   false, false, true,  true",
    ",         30, false, false, true,  false"
  })
  void the_reporter_reads_what_is_shared_and_their_own(
      String author, Long role, boolean byGroup, boolean shared, boolean team, boolean reporter) {
    StoredComment comment =
        new StoredComment(
            1,
            Optional.ofNullable(author),
            Instant.EPOCH,
            Optional.ofNullable(role),
            byGroup,
            "text");
    boolean byTeam = "member".equals(author);

    assertThat(comment.isFor(new Reader("lead", Optional.of(TEAM)), byTeam, shared))
        .isEqualTo(team);
    assertThat(comment.isFor(new Reader("reporter", Optional.empty()), byTeam, shared))
        .isEqualTo(reporter);
  }
}
