package org.embargo.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.Edition;
import org.embargo.core.disclosure.Cna;
import org.embargo.feed.html.HtmlFormat;
import org.junit.jupiter.api.Test;

class VelocityTemplatesTest {
  private final VelocityTemplates templates = new VelocityTemplates();

  /** What the index prints. */
  public record View(List<Entry> entries) {}

  /** One line of it. */
  public record Entry(
      String cveId, String address, String title, String product, String date, String bundle) {}

  @Test
  void whatever_a_view_holds_is_escaped() {
    String attack = "\"'><script>alert(1)</script>&";

    String html =
        templates.render(
            "index", new View(List.of(new Entry(attack, attack, attack, attack, attack, attack))));

    assertThat(html)
        .contains("&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;")
        .doesNotContain("<script");
  }

  @Test
  void a_view_that_lacks_something_is_an_error_and_no_hole_in_the_page() {
    assertThatThrownBy(() -> templates.render("index", "no view")).isInstanceOf(Exception.class);
    assertThatThrownBy(() -> templates.render("none", "view")).isInstanceOf(Exception.class);
  }

  @Test
  void an_advisory_page_depends_on_the_advisory_alone() {
    HtmlFormat format = new HtmlFormat(templates);
    Cna cna = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache");

    Edition second = new Edition(List.of(Instant.EPOCH), false);

    String first = format.render(AdvisoryFixture.complete(), cna, Edition.FIRST).text();

    assertThat(first)
        .isEqualTo(
            new HtmlFormat(new VelocityTemplates())
                .render(AdvisoryFixture.complete(), cna, Edition.FIRST)
                .text())
        .contains(
            "<p>An attacker who reaches the port runs commands.</p>", "4.0.0 through 4.18.2.0")
        .doesNotContain("Revision");
    assertThat(format.render(AdvisoryFixture.complete(), cna, second).text())
        .contains("Revision 2");
  }
}
