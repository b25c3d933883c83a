package org.embargo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.java.ao.Query;
import org.embargo.app.advisory.Drafts;
import org.embargo.app.imports.CheckedImport;
import org.embargo.app.imports.ImportRequest;
import org.embargo.app.imports.StagedImport;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.Document;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Rendering;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staged imports, and the walk through the drafts that they are compared with. */
class AoStagedImportsTest {
  private static final AdvisoryId EVEN = new AdvisoryId(7);
  private static final AdvisoryId ODD = new AdvisoryId(8);
  private static final Instant NOW = Instant.parse("2026-12-01T15:00:00.123Z");
  private static final ImportRequest REQUEST =
      new ImportRequest("cve", "{\"x\": \"Ü 🔒\"}".repeat(10_000), Optional.empty(), "");

  private final TestActiveObjects database;
  private final AoStagedImports staged;
  private final AoDrafts drafts;

  AoStagedImportsTest(@TempDir Path directory) {
    database = new TestActiveObjects(directory);
    staged = new AoStagedImports(database.ao);
    drafts = new AoDrafts(database.ao);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_staged_import_comes_back_as_it_was_given() {
    CheckedImport checked = checked(AdvisoryFixture.complete("Ü".repeat(256)));
    long id = staged.add(10, REQUEST, checked, "alice", NOW);

    StagedImport found = staged.find(10, id, NOW).orElseThrow();

    assertThat(staged.of(10, NOW)).containsExactly(found);
    assertThat(found.cveId()).isEqualTo(checked.cveId());
    assertThat(found.title()).startsWith("Apache CloudStack: Ü").endsWith("Ü…").hasSize(241);
    assertThat(found.by()).isEqualTo("alice");
    assertThat(found.at()).isEqualTo(NOW);
    assertThat(found.publishedAt()).isEqualTo(checked.publishedAt());
    assertThat(found.digest()).isEqualTo(checked.digest());
    assertThat(staged.request(id))
        .isEqualTo(
            new ImportRequest("cve", REQUEST.file(), Optional.of(checked.publishedAt()), ""));
  }

  @Test
  void what_belongs_to_another_project_or_was_removed_is_not_there() {
    long id = staged.add(10, REQUEST, checked(AdvisoryFixture.complete()), "alice", NOW);

    assertThat(staged.find(11, id, NOW)).isEmpty();
    assertThat(staged.of(11, NOW)).isEmpty();
    staged.remove(id);
    staged.remove(id);

    assertThat(staged.find(10, id, NOW)).isEmpty();
    assertThat(staged.of(10, NOW)).isEmpty();
  }

  @Test
  void what_has_expired_is_not_there_and_is_taken_away() {
    CheckedImport checked = checked(AdvisoryFixture.complete());
    long first = staged.add(10, REQUEST, checked, "alice", NOW);
    long second = staged.add(10, REQUEST, checked, "alice", NOW.plusMillis(1));
    Instant end = NOW.plus(StagedImport.LIFETIME);

    assertThat(staged.find(10, first, end.minusMillis(1))).isPresent();
    assertThat(staged.find(10, first, end)).isEmpty();
    assertThat(staged.of(10, end)).extracting(StagedImport::id).containsExactly(second);
    staged.removeExpired(end);

    assertThat(staged.of(10, NOW)).extracting(StagedImport::id).containsExactly(second);
  }

  @Test
  void every_version_of_every_draft_is_read_once_and_later_ones_from_there_on() {
    List<Draft> saved = new ArrayList<>();
    for (int number = 1; number <= 45; number++) {
      saved.add(
          new Draft(number % 2 == 0 ? EVEN : ODD, number, AdvisoryFixture.begun(), "alice", NOW));
    }
    saved.forEach(drafts::save);
    Read read = new Read();

    long until = drafts.readVersions(0, read);

    assertThat(read.whole).isEqualTo(saved);
    assertThat(drafts.readVersions(until, read)).isEqualTo(until);
    assertThat(read.whole).hasSize(45);
    Draft later = new Draft(EVEN, 46, AdvisoryFixture.complete(), "bob", NOW);
    drafts.save(later);
    drafts.readVersions(until, read);
    assertThat(read.whole).hasSize(46).last().isEqualTo(later);
    Read present = new Read();
    drafts.readPresent(present);
    assertThat(present.whole).containsExactlyInAnyOrder(later, saved.get(44));
    assertThat(read.broken).isEmpty();
  }

  @Test
  void one_that_is_broken_is_named_by_its_ids_and_hides_no_other() {
    Draft first = new Draft(EVEN, 1, AdvisoryFixture.begun(), "alice", NOW);
    Draft last = new Draft(ODD, 1, AdvisoryFixture.begun(), "alice", NOW);
    List.of(first, new Draft(EVEN, 2, AdvisoryFixture.complete(), "bob", NOW), last)
        .forEach(drafts::save);
    damage("{\"title\":\"Secret\",\"unknown\":1}");
    Read versions = new Read();
    Read present = new Read();

    drafts.readVersions(0, versions);
    drafts.readPresent(present);

    assertThat(versions.whole).containsExactly(first, last);
    assertThat(versions.broken).containsExactly("7-2");
    assertThat(present.whole).containsExactly(last);
    assertThat(present.broken).containsExactly("7-2");
    assertThat(drafts.contributors(EVEN, 0)).containsExactlyInAnyOrder("alice", "bob");
    assertThat(drafts.contributors(EVEN, 1)).containsExactly("bob");
    assertThat(drafts.contributors(EVEN, 2)).isEmpty();
    assertThatThrownBy(() -> drafts.find(EVEN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("Secret");
  }

  /** The second version of the draft of 7, which is the present one. */
  private void damage(String json) {
    for (DraftVersionRow row :
        database.ao.find(DraftVersionRow.class, Query.select().where("VERSION_KEY = ?", "7-2"))) {
      row.setJson(json);
      row.save();
    }
    for (DraftRow row :
        database.ao.find(DraftRow.class, Query.select().where("ADVISORY_ID = ?", 7L))) {
      row.setJson(json);
      row.save();
    }
  }

  private static final class Read implements Drafts.Reader {
    final List<Draft> whole = new ArrayList<>();
    final List<String> broken = new ArrayList<>();

    @Override
    public void read(Draft draft) {
      whole.add(draft);
    }

    @Override
    public void readBroken(AdvisoryId advisoryId, int version) {
      broken.add(advisoryId + "-" + version);
    }
  }

  private static CheckedImport checked(Advisory advisory) {
    return new CheckedImport(
        advisory,
        List.of(),
        new Rendering(List.of(new Document("cve", "application/json", advisory.title()))),
        Instant.parse("2024-04-04T07:53:52.123456Z"),
        List.of(),
        List.of());
  }
}
