package org.embargo.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.embargo.app.advisory.SiteAddresses;
import org.embargo.app.imports.AdvisoryReader;
import org.embargo.app.render.Format;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.Consent;
import org.embargo.core.advisory.Credit;
import org.embargo.core.advisory.CreditType;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Edition;
import org.embargo.core.advisory.Fingerprint;
import org.embargo.core.advisory.LeakScan;
import org.embargo.core.advisory.Listing;
import org.embargo.core.advisory.Reference;
import org.embargo.core.advisory.Supplement;
import org.embargo.core.advisory.VersionRange;
import org.embargo.core.disclosure.Cna;
import org.embargo.feed.csaf.CsafFormat;
import org.embargo.feed.cve.CveFormat;
import org.embargo.feed.cve.CveReader;
import org.embargo.feed.html.HtmlFormat;
import org.embargo.feed.osv.OsvFormat;
import org.embargo.feed.osv.OsvReader;
import org.embargo.feed.text.AnnouncementFormat;
import org.embargo.feed.text.ReleaseNoteFormat;
import org.embargo.json.AdvisoryJson;
import org.embargo.template.VelocityTemplates;
import org.embargo.view.Changes;
import org.embargo.web.site.IndexPage;

/** Whatever reads or writes what somebody has sent, of one size. */
final class LinearWork {
  private static final Cna APACHE = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache");
  private static final Instant PUBLISHED = Instant.parse("2026-11-01T00:00:00Z");

  private static final LeakScan.Known NOTHING =
      new LeakScan.Known() {
        @Override
        public boolean isHiddenIssue(String key) {
          return false;
        }

        @Override
        public boolean isPublished(CveId cveId) {
          return true;
        }
      };

  private final Map<String, Runnable> work = new TreeMap<>();

  LinearWork(int entries) {
    SiteAddresses addresses = new SiteAddresses();
    VelocityTemplates templates = new VelocityTemplates();
    all("", advisory(entries), addresses, templates);
    all("wide: ", wide(entries), addresses, templates);
    reader("import osv", new OsvReader(), osv(entries));
    Fingerprint imported = Fingerprint.of(story(entries, "b"), List.of());
    work.put(
        "fingerprint",
        () -> require(!Fingerprint.of(story(entries, "a"), List.of()).matches(imported)));
    String before = lines("a", entries);
    String after = lines("b", entries);
    work.put("compare", () -> require(!Changes.between(before, after).isEmpty()));
    List<Listing> listings = listings(entries);
    work.put(
        "index",
        () -> require(!templates.render("index", IndexPage.of(listings, addresses)).isEmpty()));
  }

  /** Whatever one advisory goes through. */
  private void all(
      String prefix, Advisory advisory, SiteAddresses addresses, VelocityTemplates templates) {
    String draft = AdvisoryJson.write(advisory).toString();
    work.put(
        prefix + "read draft",
        () -> require(AdvisoryJson.readDraft(draft).asOptional().isPresent()));
    reader(prefix + "import cve", new CveReader(), write(new CveFormat(), advisory));
    work.put(prefix + "check", () -> require(advisory.problems().isEmpty()));
    work.put(prefix + "leaks", () -> require(LeakScan.of(advisory, NOTHING).isEmpty()));
    writer(prefix + "write cve", new CveFormat(), advisory);
    writer(prefix + "write csaf 2.0", CsafFormat.v20(addresses), advisory);
    writer(prefix + "write csaf 2.1", CsafFormat.v21(addresses), advisory);
    writer(prefix + "write osv", new OsvFormat(), advisory);
    writer(prefix + "write html", new HtmlFormat(templates), advisory);
    writer(prefix + "write announcement", new AnnouncementFormat(), advisory);
    writer(prefix + "write release note", new ReleaseNoteFormat(addresses), advisory);
  }

  /** Nanoseconds that go by. */
  long spend(String subject) {
    Runnable task = work.get(subject);
    long begun = System.nanoTime();
    task.run();
    return System.nanoTime() - begun;
  }

  private void reader(String name, AdvisoryReader reader, String file) {
    work.put(name, () -> require(reader.read(file).asOptional().isPresent()));
  }

  private void writer(String name, Format format, Advisory advisory) {
    require(format.problems(advisory).isEmpty());
    work.put(name, () -> require(!write(format, advisory).isEmpty()));
  }

  private static String write(Format format, Advisory advisory) {
    return format
        .render(advisory, APACHE, Edition.FIRST)
        .text()
        .replace(Edition.PUBLICATION, PUBLISHED.toString());
  }

  /** Each range ends where the next but one begins. */
  private static Advisory advisory(int versions) {
    Advisory plain = AdvisoryFixture.complete();
    VersionRange[] ranges =
        IntStream.range(0, versions)
            .mapToObj(i -> VersionRange.before("1." + i + ".0", "1." + i + ".5"))
            .toArray(VersionRange[]::new);
    return new Advisory(
        plain.title(),
        plain.cveId(),
        plain.description(),
        List.of(AdvisoryFixture.cloudStack(ranges)),
        plain.remedy(),
        plain.severity(),
        plain.cvss(),
        plain.weaknesses(),
        plain.credits(),
        plain.references(),
        plain.source(),
        plain.supplement(),
        plain.withdrawal());
  }

  /** As many products, and as many of all else that is a list, as may be published. */
  private static Advisory wide(int entries) {
    Advisory plain = AdvisoryFixture.complete();
    return new Advisory(
        plain.title(),
        plain.cveId(),
        plain.description(),
        each(
            entries,
            i ->
                AffectedProduct.of(
                    "Vendor",
                    "Product " + i,
                    Optional.empty(),
                    List.of(VersionRange.before("1.0", "1." + (i + 1))))),
        plain.remedy(),
        plain.severity(),
        plain.cvss(),
        plain.weaknesses(),
        each(entries / 10, i -> new Credit("Finder " + i, CreditType.FINDER, Consent.AGREED)),
        each(
            entries * Advisory.MOST_REFERENCES / 10_000,
            i -> Reference.to("https://example.org/" + i, List.of())),
        plain.source(),
        new Supplement(
            "",
            "",
            each(entries / 10, i -> new Supplement.Impact("", "Impact " + i)),
            each(entries / 10, i -> new Supplement.Event(PUBLISHED, "Event " + i)),
            each(entries / 10, i -> "x_" + i),
            Optional.empty(),
            List.of()),
        plain.withdrawal());
  }

  private static <T> List<T> each(int count, IntFunction<T> one) {
    return IntStream.range(0, count).mapToObj(one).toList();
  }

  /** Details as long as they may be with all entries, and half as long with half of them. */
  private static Advisory story(int entries, String word) {
    String details = (word + " ").repeat(entries * 8_000 / 10_000).strip();
    return AdvisoryJson.readDraft(
            "{\"title\": \"Title of " + word + "\", \"details\": \"" + details + "\"}")
        .asOptional()
        .orElseThrow();
  }

  private static String osv(int events) {
    return IntStream.range(0, events / 2)
        .mapToObj(i -> "{\"introduced\": \"1." + i + ".0\"}, {\"fixed\": \"1." + i + ".5\"}")
        .collect(
            Collectors.joining(
                ",",
                "{\"id\": \"CVE-2026-12345\", \"modified\": \"2026-11-01T00:00:00Z\","
                    + " \"summary\": \"Hole\", \"affected\": [{\"package\": {\"ecosystem\":"
                    + " \"PyPI\", \"name\": \"x\"}, \"ranges\": [{\"type\": \"ECOSYSTEM\","
                    + " \"events\": [",
                "]}]}]}"));
  }

  private static String lines(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining("\n"));
  }

  private static List<Listing> listings(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Listing(
                    new CveId("CVE-2026-" + (10_000 + i)),
                    "Title",
                    "Product",
                    PUBLISHED.plus(i, ChronoUnit.MINUTES),
                    PUBLISHED.plus(i, ChronoUnit.MINUTES)))
        .toList();
  }

  private static void require(boolean held) {
    if (!held) {
      throw new IllegalStateException("the benchmark does not do what it measures");
    }
  }
}
