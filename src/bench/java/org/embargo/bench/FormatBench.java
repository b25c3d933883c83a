package org.embargo.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.embargo.app.advisory.SiteAddresses;
import org.embargo.app.render.Renderer;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.Document;
import org.embargo.core.advisory.Edition;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.disclosure.Cna;
import org.embargo.feed.csaf.CsafFormat;
import org.embargo.feed.cve.CveFormat;
import org.embargo.feed.html.HtmlFormat;
import org.embargo.feed.osv.OsvFormat;
import org.embargo.feed.text.AnnouncementFormat;
import org.embargo.feed.text.ReleaseNoteFormat;
import org.embargo.template.VelocityTemplates;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** All formats of one advisory out of its facts, and Jackson writing the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FormatBench {
  private static final Cna APACHE = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache");

  private final Advisory advisory = AdvisoryFixture.complete();
  private final ObjectMapper mapper = new ObjectMapper();
  private final List<JsonNode> written = new ArrayList<>();
  private final SiteAddresses addresses = new SiteAddresses();
  private final Renderer renderer =
      new Renderer(
          List.of(
              new CveFormat(),
              CsafFormat.v20(addresses),
              CsafFormat.v21(addresses),
              new OsvFormat(),
              new AnnouncementFormat(),
              new ReleaseNoteFormat(addresses),
              new HtmlFormat(new VelocityTemplates())));

  /** What is no JSON is one text of it. */
  @Setup
  public void setUp() throws JsonProcessingException {
    for (Document document : allFormats().documents()) {
      written.add(
          document.mediaType().equals("application/json")
              ? mapper.readTree(document.text())
              : TextNode.valueOf(document.text()));
    }
  }

  @Benchmark
  public Rendering allFormats() {
    return renderer.render(advisory, APACHE, Edition.FIRST);
  }

  @Benchmark
  public int jackson() throws JsonProcessingException {
    int length = 0;
    for (JsonNode one : written) {
      length += mapper.writerWithDefaultPrettyPrinter().writeValueAsString(one).length();
    }
    return length;
  }
}
