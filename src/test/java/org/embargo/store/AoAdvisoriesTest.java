package org.embargo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.CveId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which advisories there are, and the list of each, on the real Active Objects engine. */
class AoAdvisoriesTest {
  private static final long ISSUE = 1_007;
  private static final long OTHER = 1_006;
  private static final long PROJECT = 10;

  private final TestActiveObjects database;
  private final AoAdvisories advisories;

  AoAdvisoriesTest(@TempDir Path directory) {
    database = new TestActiveObjects(directory);
    advisories = new AoAdvisories(database.ao);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void an_issue_has_none_before_its_first_is_begun_and_that_is_begun_once() {
    assertThat(advisories.of(ISSUE)).isEmpty();

    advisories.beginFirst(ISSUE, PROJECT);
    advisories.beginFirst(ISSUE, PROJECT);

    assertThat(advisories.of(ISSUE)).hasSize(1);
    assertThat(advisories.of(OTHER)).isEmpty();
  }

  @Test
  void further_ones_come_after_it_in_the_order_in_which_they_were_begun() {
    advisories.beginFirst(ISSUE, PROJECT);
    advisories.beginFirst(OTHER, PROJECT);
    AdvisoryId first = advisories.of(ISSUE).get(0);
    AdvisoryId second = advisories.begin(ISSUE, PROJECT);
    AdvisoryId third = advisories.begin(ISSUE, PROJECT);
    advisories.beginFirst(ISSUE, PROJECT);

    assertThat(advisories.of(ISSUE)).containsExactly(first, second, third);
    assertThat(advisories.issueOf(second)).hasValue(ISSUE);
    assertThat(advisories.of(OTHER)).hasSize(1).doesNotContain(first, second, third);
  }

  @Test
  void an_import_has_no_issue_and_is_taken_up_where_a_try_before_has_left_it() {
    CveId cveId = new CveId("CVE-2020-1000");

    AdvisoryId imported = advisories.beginImport(cveId, PROJECT);

    assertThat(advisories.beginImport(cveId, PROJECT)).isEqualTo(imported);
    assertThat(advisories.issueOf(imported)).isEmpty();
    assertThat(advisories.beginImport(new CveId("CVE-2020-1001"), PROJECT)).isNotEqualTo(imported);
  }

  @Test
  void what_was_never_begun_has_no_issue() {
    assertThat(advisories.issueOf(new AdvisoryId(99))).isEmpty();
  }

  @Test
  void what_is_taken_off_the_list_before_the_publication_is_forgotten() {
    AdvisoryId advisory = advisories.begin(ISSUE, PROJECT);
    advisories.cover(advisory, 8, "alice");
    advisories.cover(advisory, 9, "bob");

    assertThat(advisories.listAuthors(advisory)).containsExactlyInAnyOrder("alice", "bob");
    advisories.uncover(advisory, 8, "carol");
    assertThat(advisories.listAuthors(advisory)).containsExactlyInAnyOrder("alice", "bob", "carol");

    assertThat(advisories.othersOf(advisory)).containsExactly(9L);
    assertThat(advisories.covering(8)).isEmpty();
    assertThat(advisories.covering(9)).containsExactly(advisory);
  }

  @Test
  void what_is_waited_for_no_more_was_still_disclosed_with_it() {
    AdvisoryId advisory = advisories.begin(ISSUE, PROJECT);
    AdvisoryId other = advisories.begin(OTHER, PROJECT);
    advisories.cover(advisory, 8, "alice");
    advisories.cover(other, 8, "carol");

    advisories.waitNoMore(advisory, 8);
    advisories.waitNoMore(advisory, 99);

    assertThat(advisories.othersOf(advisory)).isEmpty();
    assertThat(advisories.othersOf(other)).containsExactly(8L);
    assertThat(advisories.covering(8)).containsExactlyInAnyOrder(advisory, other);
    assertThat(advisories.covering(99)).isEmpty();
  }
}
