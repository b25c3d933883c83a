package org.embargo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of an advisory on the real Active Objects engine. */
class AoAdvisoriesTest {
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
  void what_is_taken_off_the_list_before_the_publication_is_forgotten() {
    advisories.cover(7, 8);
    advisories.cover(7, 9);

    advisories.uncover(7, 8);

    assertThat(advisories.othersOf(7)).containsExactly(9L);
    assertThat(advisories.covering(8)).isEmpty();
    assertThat(advisories.covering(9)).containsExactly(7L);
  }

  @Test
  void what_is_waited_for_no_more_was_still_disclosed_with_it() {
    advisories.cover(7, 8);
    advisories.cover(6, 8);

    advisories.waitNoMore(7, 8);
    advisories.waitNoMore(7, 99);

    assertThat(advisories.othersOf(7)).isEmpty();
    assertThat(advisories.othersOf(6)).containsExactly(8L);
    assertThat(advisories.covering(8)).containsExactlyInAnyOrder(7L, 6L);
    assertThat(advisories.covering(99)).isEmpty();
  }
}
