package org.embargo.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationPolicyTest {
  /** Policy, approval, and what follows: the later of the two, or nothing. */
  @ParameterizedTest
  @CsvSource({",,", "0,,", ",0,", "0,0,0", "30,0,30", "0,30,30", "7,7,7"})
  void an_issue_is_opened_when_both_say_so_and_as_late_as_either(
      Integer policy, Integer approved, Integer opened) {
    assertThat(
            new PublicationPolicy(2, Optional.ofNullable(policy))
                .openingAfterDays(Optional.ofNullable(approved)))
        .isEqualTo(Optional.ofNullable(opened));
  }

  @Test
  void without_a_word_it_takes_two_persons_and_stays_private() {
    assertThat(PublicationPolicy.DEFAULT.takesSecondPerson()).isTrue();
    assertThat(PublicationPolicy.DEFAULT.openIssueAfterDays()).isEmpty();
  }

  @Test
  void fewer_persons_are_laxer() {
    PublicationPolicy one = new PublicationPolicy(1, Optional.empty());

    assertThat(one.isLaxerThan(PublicationPolicy.DEFAULT)).isTrue();
    assertThat(PublicationPolicy.DEFAULT.isLaxerThan(one)).isFalse();
    assertThat(one.isLaxerThan(one)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3_651})
  void days_out_of_bounds_are_refused(int days) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PublicationPolicy(2, Optional.of(days)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void persons_out_of_bounds_are_refused(int persons) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PublicationPolicy(persons, Optional.empty()));
  }
}
