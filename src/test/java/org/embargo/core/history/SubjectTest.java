package org.embargo.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.embargo.core.advisory.AdvisoryId;
import org.junit.jupiter.api.Test;

class SubjectTest {
  private static final AdvisoryId ADVISORY = new AdvisoryId(7);

  @Test
  void what_is_about_an_issue_stands_in_its_history_whatever_advisory_it_tells_of() {
    assertThat(Subject.ofAdvisory(ADVISORY, 8).history())
        .isEqualTo(Subject.ofIssue(8).history())
        .isNotEqualTo(Subject.ofIssue(7).history());
  }

  @Test
  void an_import_has_a_history_of_its_own_also_where_an_issue_has_the_same_number() {
    assertThat(Subject.ofImport(ADVISORY).history()).isNotEqualTo(Subject.ofIssue(7).history());
  }

  @Test
  void a_line_is_about_something() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Subject(Optional.empty(), Optional.empty()));
  }
}
