package org.embargo.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.embargo.app.advisory.Revisions;
import org.embargo.app.advisory.SiteAddresses;
import org.embargo.app.site.ReadAdvisories;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Document;
import org.embargo.core.advisory.Listing;
import org.embargo.core.advisory.PublicAdvisory;
import org.embargo.core.advisory.Publication;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.advisory.Revision;
import org.embargo.core.outbox.Delivery;
import org.embargo.template.VelocityTemplates;
import org.junit.jupiter.api.Test;

/** Anybody may ask for the page of any day as often as they like. */
class ListPagesTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-12-09");
  private static final LocalDate SECOND = FIRST.plusDays(1);

  private final Published published = new Published();
  private final ListPages pages =
      new ListPages(new ReadAdvisories(published), new VelocityTemplates(), new SiteAddresses());

  @Test
  void the_pages_of_two_days_with_more_than_is_kept_are_rendered_once_each() {
    published.add(FIRST, 30, 1_000_000);
    published.add(SECOND, 30, 1_000_000);

    String first = page(FIRST);
    String second = page(SECOND);
    List<CveId> loaded = List.copyOf(published.loaded);

    assertThat(page(FIRST)).isSameAs(first);
    assertThat(page(SECOND)).isSameAs(second);
    assertThat(published.loaded).isEqualTo(loaded);
  }

  @Test
  void the_page_of_a_day_shows_what_fits_and_links_to_all() {
    published.add(FIRST, 30, 300_000);

    assertThat(page(FIRST).split("<article>", -1)).hasSize(1 + 3);
    assertThat(page(FIRST).split("<td><a href=", -1)).hasSize(1 + 30);
    assertThat(page(FIRST)).contains("too long to show the other advisories");
    assertThat(published.loaded).hasSize(4);
  }

  @Test
  void the_page_of_an_ordinary_day_shows_everything() {
    published.add(FIRST, 200, 5_000);

    assertThat(page(FIRST).split("<article>", -1)).hasSize(1 + 200);
    assertThat(page(FIRST)).doesNotContain("too long");
  }

  private String page(LocalDate day) {
    return pages.ofDay(day).orElseThrow().text();
  }

  private static final class Published implements Revisions {
    private final List<Listing> listings = new ArrayList<>();
    private final List<CveId> loaded = new ArrayList<>();
    private int characters;

    void add(LocalDate day, int count, int charactersEach) {
      characters = charactersEach;
      for (int i = 0; i < count; i++) {
        CveId id = new CveId("CVE-2026-" + (10_000 + listings.size()));
        Instant at = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        listings.add(new Listing(id, "Title", "Product", at, at));
      }
    }

    @Override
    public List<Listing> listDeliveredTo(String channel) {
      return List.copyOf(listings);
    }

    @Override
    public Optional<PublicAdvisory> deliveredTo(String channel, CveId cveId) {
      loaded.add(cveId);
      String html = "<body><article>" + "x".repeat(characters) + "</article></body>";
      Rendering rendering = new Rendering(List.of(new Document("html", "text/html", html)));
      return Optional.of(new PublicAdvisory(cveId, rendering, rendering.digest(), Instant.EPOCH));
    }

    @Override
    public Optional<Revision> latest(AdvisoryId advisoryId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Revision> find(AdvisoryId advisoryId, int number) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Publication> publications(AdvisoryId advisoryId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<AdvisoryId> advisoryOf(CveId cveId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void publish(Revision revision, int draftVersion, List<Delivery> deliveries) {
      throw new UnsupportedOperationException();
    }
  }
}
