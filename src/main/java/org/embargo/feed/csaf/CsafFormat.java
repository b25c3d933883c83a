package org.embargo.feed.csaf;

import static org.embargo.feed.json.SortedJson.putUnlessEmpty;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.render.Format;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Document;
import org.embargo.core.advisory.Edition;
import org.embargo.core.advisory.Severity;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.text.Problem;
import org.embargo.feed.json.SortedJson;
import org.embargo.feed.markdown.Markdown;

/**
 * A document of the Common Security Advisory Framework, profile "Security Advisory"
 * (docs.oasis-open.org/csaf). It meets the mandatory tests, and the optional ones but for what an
 * advisory may lack: a score (6.2.3), and a package that identifies the product (6.2.16).
 */
public final class CsafFormat implements Format {
  private final CsafVersion version;
  private final Addresses addresses;

  private CsafFormat(CsafVersion version, Addresses addresses) {
    this.version = version;
    this.addresses = addresses;
  }

  public static CsafFormat v20(Addresses addresses) {
    return new CsafFormat(CsafVersion.V2_0, addresses);
  }

  public static CsafFormat v21(Addresses addresses) {
    return new CsafFormat(CsafVersion.V2_1, addresses);
  }

  @Override
  public String name() {
    return "csaf-" + version.number();
  }

  @Override
  public List<Problem> problems(Advisory advisory) {
    List<Problem> problems = new ArrayList<>(Markdown.detailsProblems(advisory));
    boolean isAffected = advisory.affected().stream().anyMatch(CsafProducts::isAffected);
    if (!isAffected && !advisory.affected().isEmpty()) {
      problems.add(new Problem("affected", "says of nothing that it is affected"));
      return problems;
    }
    CsafProducts.contradiction(advisory)
        .map(
            fixed -> new Problem("affected", "says of version " + fixed + " that it is and is not"))
        .ifPresent(problems::add);
    return problems;
  }

  @Override
  public Document render(Advisory advisory, Cna cna, Edition edition) {
    Map<String, Object> json = new TreeMap<>();
    version.putRoot(json);
    json.put("document", document(advisory, edition));
    if (!version.isEmptied(advisory)) {
      List<CsafProduct> products = CsafProducts.of(advisory);
      json.put("product_tree", ProductTree.of(products, version));
      json.put(
          "vulnerabilities", List.of(new Vulnerability(advisory, version, products).json(edition)));
    }
    return SortedJson.document(name(), json);
  }

  private Map<String, Object> document(Advisory advisory, Edition edition) {
    CveId cveId = advisory.cveId().orElseThrow();
    Map<String, Object> json = new TreeMap<>();
    advisory.severity().ifPresent(severity -> json.put("aggregate_severity", rating(severity)));
    json.put("category", version.category(advisory));
    json.put("csaf_version", version.number());
    json.put(
        "distribution",
        Map.of("tlp", Map.of("label", version.label(), "url", "https://www.first.org/tlp/")));
    json.put("lang", "en");
    json.put("publisher", publisher(advisory));
    json.put("references", references(cveId));
    json.put("title", (advisory.isWithdrawn() ? "Withdrawn: " : "") + advisory.heading());
    json.put("tracking", tracking(cveId, edition, advisory.isWithdrawn()));
    putUnlessEmpty(json, "notes", notes(advisory));
    return json;
  }

  private static Map<String, Object> rating(Severity severity) {
    Map<String, Object> json = new TreeMap<>();
    json.put("text", severity.word());
    putUnlessEmpty(json, "namespace", severity.scale().address());
    return json;
  }

  /** Who makes the first product, as far as it is known, under the address of this site. */
  private Map<String, Object> publisher(Advisory advisory) {
    String address = addresses.absoluteAdvisories();
    String site = address.substring(0, address.indexOf('/', address.indexOf("//") + 2));
    String vendor = advisory.affected().get(0).vendorInWords();
    return Map.of(
        "category",
        "vendor",
        "name",
        vendor.isEmpty() ? URI.create(site).getHost() : vendor,
        "namespace",
        site);
  }

  private List<Map<String, Object>> references(CveId cveId) {
    return List.of(self("Canonical address", name(), cveId), self("Advisory", "html", cveId));
  }

  private Map<String, Object> self(String summary, String format, CveId cveId) {
    return Map.of(
        "category", "self", "summary", summary, "url", addresses.absoluteAdvisories(format, cveId));
  }

  /** In the words that version 2.1 demands (section 4, profile "Withdrawn"). */
  private static List<Map<String, Object>> notes(Advisory advisory) {
    return advisory.isWithdrawn()
        ? List.of(
            Map.of(
                "category",
                "description",
                "text",
                advisory.withdrawal(),
                "title",
                "Reasoning for Withdrawal"))
        : List.of();
  }

  private static Map<String, Object> tracking(CveId cveId, Edition edition, boolean isWithdrawn) {
    List<String> dates = edition.dates();
    List<Map<String, Object>> history = new ArrayList<>();
    for (int number = 1; number <= dates.size(); number++) {
      boolean isLast = number == dates.size();
      String later = isLast && isWithdrawn ? "Withdrawal." : "Correction.";
      history.add(
          Map.of(
              "date", dates.get(number - 1),
              "number", Integer.toString(number),
              "summary", number == 1 ? "Initial publication." : later));
    }
    return Map.of(
        "current_release_date", dates.get(dates.size() - 1),
        "generator", Map.of("engine", Map.of("name", "Embargo for Jira")),
        "id", cveId.value(),
        "initial_release_date", dates.get(0),
        "revision_history", history,
        "status", "final",
        "version", Integer.toString(edition.number()));
  }
}
