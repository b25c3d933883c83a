package org.embargo.feed.cve;

import static org.embargo.feed.json.SortedJson.putUnlessEmpty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.AffectedRange;
import org.embargo.core.advisory.Credit;
import org.embargo.core.advisory.Cvss;
import org.embargo.core.advisory.Reference;
import org.embargo.core.advisory.Weakness;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.Problem;

/** The part of a CVE record that a CNA writes. Empty lists are illegal there and left out. */
final class CnaContainer {
  private CnaContainer() {}

  /**
   * The format takes no list that says the same twice, and what it says may be less than we know.
   */
  static List<Problem> problems(Advisory advisory) {
    return Stream.of(
            repeated("affected", advisory.affected().stream().map(CnaContainer::affected)),
            advisory.affected().stream()
                .map(
                    one -> repeated("affected", one.versions().stream().map(CnaContainer::version)))
                .flatMap(Optional::stream)
                .findFirst(),
            repeated("credits", advisory.credits().stream().map(CnaContainer::credit)),
            repeated("weaknesses", advisory.weaknesses().stream().map(CnaContainer::problemType)),
            repeated("references", advisory.references().stream().map(CnaContainer::reference)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Problem> repeated(String field, Stream<Map<String, Object>> entries) {
    Set<Object> seen = new HashSet<>();
    return entries.allMatch(seen::add)
        ? Optional.empty()
        : Optional.of(new Problem(field, "says the same twice in a CVE record"));
  }

  static Map<String, Object> of(Advisory advisory, Cna cna) {
    Map<String, Object> container = new TreeMap<>();
    container.put("affected", advisory.affected().stream().map(CnaContainer::affected).toList());
    putUnlessEmpty(
        container, "credits", advisory.credits().stream().map(CnaContainer::credit).toList());
    putUnlessEmpty(container, "configurations", texts(advisory.remedy().configuration()));
    container.put("descriptions", List.of(english(advisory.description())));
    container.put("metrics", metrics(advisory));
    putUnlessEmpty(
        container,
        "problemTypes",
        advisory.weaknesses().stream().map(CnaContainer::problemType).toList());
    container.put("providerMetadata", Map.of("orgId", cna.orgId(), "shortName", cna.shortName()));
    container.put(
        "references", advisory.references().stream().map(CnaContainer::reference).toList());
    putUnlessEmpty(container, "solutions", texts(advisory.remedy().solution()));
    container.put(
        "source", Map.of("discovery", advisory.discovery().word().toUpperCase(Locale.ROOT)));
    container.put("title", advisory.title());
    putUnlessEmpty(container, "workarounds", texts(advisory.remedy().workaround()));
    container.put("x_generator", Map.of("engine", "Embargo for Jira"));
    return container;
  }

  private static Map<String, Object> affected(AffectedProduct product) {
    Map<String, Object> affected = new TreeMap<>();
    affected.put("defaultStatus", "unaffected");
    affected.put("product", product.name());
    affected.put("vendor", product.vendor());
    affected.put("versions", product.versions().stream().map(CnaContainer::version).toList());
    product
        .packageId()
        .ifPresent(
            one -> {
              affected.put("collectionURL", one.collectionUrl());
              affected.put("packageName", one.name());
            });
    return affected;
  }

  private static Map<String, Object> version(AffectedRange range) {
    Map<String, Object> version = new TreeMap<>();
    version.put("status", "affected");
    version.put("version", range.from());
    range
        .bound()
        .ifPresent(
            bound -> {
              version.put(bound.inclusive() ? "lessThanOrEqual" : "lessThan", bound.version());
              // Four-part numbers are not SemVer, though many records say so.
              version.put("versionType", range.isSemver() ? "semver" : "custom");
            });
    return version;
  }

  private static List<Object> metrics(Advisory advisory) {
    List<Object> metrics = new ArrayList<>();
    advisory
        .severity()
        .ifPresent(
            severity ->
                metrics.add(
                    Map.of(
                        "other",
                        Map.of(
                            "content",
                            Map.of("text", severity.word()),
                            "type",
                            "Textual description of severity"))));
    advisory.cvss().ifPresent(cvss -> metrics.add(metric(cvss)));
    return metrics;
  }

  private static Map<String, Object> metric(Cvss cvss) {
    Map<String, Object> score =
        Map.of(
            "baseScore", cvss.baseScore(),
            "baseSeverity", cvss.baseSeverity(),
            "vectorString", cvss.vector(),
            "version", cvss.version());
    return Map.of(
        "cvssV" + cvss.version().replace('.', '_'),
        score,
        "format",
        "CVSS",
        "scenarios",
        List.of(english("GENERAL")));
  }

  private static Map<String, Object> problemType(Weakness weakness) {
    Map<String, Object> description =
        Map.of(
            "cweId",
            weakness.cweId(),
            "description",
            weakness.cweId() + " " + weakness.name(),
            "lang",
            "en",
            "type",
            "CWE");
    return Map.of("descriptions", List.of(description));
  }

  private static Map<String, Object> credit(Credit credit) {
    return Map.of("lang", "en", "type", credit.type().word(), "value", credit.publicName());
  }

  private static Map<String, Object> reference(Reference reference) {
    Map<String, Object> json = new TreeMap<>();
    json.put("url", reference.url());
    putUnlessEmpty(json, "tags", reference.tags());
    return json;
  }

  private static List<Map<String, Object>> texts(String text) {
    return text.isEmpty() ? List.of() : List.of(english(text));
  }

  private static Map<String, Object> english(String text) {
    return Map.of("lang", "en", "value", text);
  }
}
