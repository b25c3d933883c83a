package org.embargo.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.embargo.app.Format;
import org.embargo.app.SiteAddresses;
import org.embargo.app.imports.AdvisoryReader;
import org.embargo.app.json.AdvisoryJson;
import org.embargo.app.view.Changes;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Edition;
import org.embargo.core.advisory.LeakScan;
import org.embargo.core.advisory.Listing;
import org.embargo.core.advisory.Source;
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
import org.embargo.template.VelocityTemplates;
import org.embargo.web.site.IndexPages;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Whatever reads or writes what somebody has sent: with half of what is taken, and with all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LinearBench {
  static final String HALF = "5000";

  /** The most versions that one product may have. */
  static final String ALL = "10000";

  static final List<String> SUBJECTS =
      List.of(
          "read a draft",
          "import cve",
          "import osv",
          "check",
          "scan for leaks",
          "write cve",
          "write csaf 2.0",
          "write csaf 2.1",
          "write osv",
          "write html",
          "write announcement",
          "write release note",
          "compare",
          "index");

  private static final Cna APACHE = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache");
  private static final Instant PUBLISHED = Instant.parse("2026-11-01T00:00:00Z");

  @Param({HALF, ALL})
  public int versions;

  @Param({
    "read a draft",
    "import cve",
    "import osv",
    "check",
    "scan for leaks",
    "write cve",
    "write csaf 2.0",
    "write csaf 2.1",
    "write osv",
    "write html",
    "write announcement",
    "write release note",
    "compare",
    "index"
  })
  public String subject;

  private final Map<String, Runnable> work = new TreeMap<>();

  @Setup
  public void setUp() {
    SiteAddresses addresses = new SiteAddresses();
    Advisory advisory = advisory(versions);
    String draft = AdvisoryJson.write(advisory).toString();
    work.put("read a draft", () -> require(AdvisoryJson.readDraft(draft).asOptional().isPresent()));
    reader("import cve", new CveReader(), write(new CveFormat(), advisory));
    reader("import osv", new OsvReader(), osv(versions));
    work.put("check", () -> require(advisory.problems().isEmpty()));
    work.put(
        "scan for leaks",
        () -> require(LeakScan.of(AdvisoryFixture.complete(text(versions)), NOTHING).isEmpty()));
    writer("write cve", new CveFormat(), advisory);
    writer("write csaf 2.0", CsafFormat.v20(addresses), advisory);
    writer("write csaf 2.1", CsafFormat.v21(addresses), advisory);
    writer("write osv", new OsvFormat(), advisory);
    writer("write html", new HtmlFormat(new VelocityTemplates()), advisory);
    writer("write announcement", new AnnouncementFormat(), advisory);
    writer("write release note", new ReleaseNoteFormat(addresses), advisory);
    String before = lines("a", versions);
    String after = lines("b", versions);
    work.put("compare", () -> require(!Changes.between(before, after).isEmpty()));
    List<Listing> listings = listings(versions);
    VelocityTemplates templates = new VelocityTemplates();
    work.put(
        "index", () -> require(!IndexPages.render(templates, listings, addresses).isEmpty()));
  }

  @Benchmark
  public void run() {
    work.get(subject).run();
  }
}
