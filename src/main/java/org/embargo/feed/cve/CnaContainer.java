package org.embargo.feed.cve;

import static org.embargo.feed.json.SortedJson.putEach;
import static org.embargo.feed.json.SortedJson.putUnlessEmpty;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Credit;
import org.embargo.core.advisory.Reference;
import org.embargo.core.advisory.Source;
import org.embargo.core.advisory.Supplement;
import org.embargo.core.advisory.Supplement.Event;
import org.embargo.core.advisory.Supplement.Impact;
import org.embargo.core.advisory.Weakness;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.text.Problem;

/** The part of a CVE record that a CNA writes. Empty lists are illegal there and left out. */
final class CnaContainer {
  private CnaContainer() {}

  /**
   * The format takes no list that says the same twice, and what it says may be less than we know.
   */
  static List<Problem> problems(Advisory advisory) {
    return Stream.of(
            needed("affected", advisory.affected()),
            needed("references", advisory.references()),
            repeated("affected", advisory.affected().stream().map(CnaAffected::of)),
            advisory.affected().stream()
                .map(one -> repeated("affected", one.versions().stream().map(CnaAffected::version)))
                .flatMap(Optional::stream)
                .findFirst(),
            repeated("credits", advisory.credits().stream().map(CnaContainer::credit)),
            repeated("weaknesses", advisory.weaknesses().stream().map(CnaContainer::problemType)),
            repeated("references", advisory.references().stream().map(CnaContainer::reference)),
            repeated("impacts", advisory.supplement().impacts().stream().map(CnaContainer::impact)),
            repeated(
                "timeline", advisory.supplement().timeline().stream().map(CnaContainer::event)),
            repeated("cvss", advisory.cvss().stream().map(CnaMetrics::metric)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Problem> needed(String field, List<?> entries) {
    return entries.isEmpty()
        ? Optional.of(new Problem(field, "is needed in a CVE record"))
        : Optional.empty();
  }

  private static Optional<Problem> repeated(String field, Stream<Map<String, Object>> entries) {
    Set<Object> seen = new HashSet<>();
    return entries.allMatch(seen::add)
        ? Optional.empty()
        : Optional.of(new Problem(field, "says the same twice in a CVE record"));
  }

  /** Of a record that is taken back; nothing else may stand in it. */
  static Map<String, Object> rejected(Advisory advisory, Cna cna) {
    return Map.of(
        "providerMetadata",
        provider(cna),
        "rejectedReasons",
        List.of(english(advisory.withdrawal())));
  }

  private static Map<String, Object> provider(Cna cna) {
    return Map.of("orgId", cna.orgId(), "shortName", cna.shortName());
  }

  static Map<String, Object> of(Advisory advisory, Cna cna) {
    Map<String, Object> container = new TreeMap<>();
    container.put("affected", advisory.affected().stream().map(CnaAffected::of).toList());
    putEach(container, "credits", advisory.credits(), CnaContainer::credit);
    putUnlessEmpty(container, "configurations", texts(advisory.remedy().configuration()));
    container.put("descriptions", descriptions(advisory));
    putUnlessEmpty(container, "metrics", CnaMetrics.of(advisory));
    putSupplement(container, advisory.supplement());
    putEach(container, "problemTypes", advisory.weaknesses(), CnaContainer::problemType);
    container.put("providerMetadata", provider(cna));
    container.put(
        "references", advisory.references().stream().map(CnaContainer::reference).toList());
    putUnlessEmpty(container, "solutions", texts(advisory.remedy().solution()));
    container.put("source", source(advisory.source()));
    putUnlessEmpty(container, "title", advisory.title());
    putUnlessEmpty(container, "workarounds", texts(advisory.remedy().workaround()));
    container.put("x_generator", Map.of("engine", "Embargo for Jira"));
    return container;
  }

  private static void putSupplement(Map<String, Object> container, Supplement supplement) {
    putUnlessEmpty(container, "exploits", texts(supplement.exploitation()));
    putEach(container, "impacts", supplement.impacts(), CnaContainer::impact);
    putEach(container, "timeline", supplement.timeline(), CnaContainer::event);
    putUnlessEmpty(container, "tags", supplement.tags());
    supplement.publicSince().ifPresent(since -> container.put("datePublic", since.toString()));
  }

  private static List<Map<String, Object>> descriptions(Advisory advisory) {
    return Stream.concat(
            Stream.of(english(advisory.description())),
            advisory.supplement().translations().stream()
                .map(one -> Map.<String, Object>of("lang", one.language(), "value", one.text())))
        .toList();
  }

  private static Map<String, Object> source(Source source) {
    Map<String, Object> json = new TreeMap<>();
    json.put("discovery", source.discovery().word().toUpperCase(Locale.ROOT));
    putUnlessEmpty(json, "defect", source.defects());
    putUnlessEmpty(json, "advisory", source.advisory());
    return json;
  }

  private static Map<String, Object> impact(Impact impact) {
    Map<String, Object> json = new TreeMap<>();
    json.put("descriptions", List.of(english(impact.text())));
    putUnlessEmpty(json, "capecId", impact.capecId());
    return json;
  }

  private static Map<String, Object> event(Event event) {
    return Map.of("lang", "en", "time", event.time().toString(), "value", event.text());
  }

  private static Map<String, Object> problemType(Weakness weakness) {
    Map<String, Object> description = new TreeMap<>();
    description.put("description", weakness.inWords());
    description.put("lang", "en");
    description.put("type", weakness.cweId().isEmpty() ? "text" : "CWE");
    putUnlessEmpty(description, "cweId", weakness.cweId());
    return Map.of("descriptions", List.of(description));
  }

  private static Map<String, Object> credit(Credit credit) {
    return Map.of("lang", "en", "type", credit.type().word(), "value", credit.publicName());
  }

  private static Map<String, Object> reference(Reference reference) {
    Map<String, Object> json = new TreeMap<>();
    json.put("url", reference.url());
    putUnlessEmpty(json, "name", reference.name());
    putUnlessEmpty(json, "tags", reference.tags());
    return json;
  }

  private static List<Map<String, Object>> texts(String text) {
    return text.isEmpty() ? List.of() : List.of(english(text));
  }

  static Map<String, Object> english(String text) {
    return Map.of("lang", "en", "value", text);
  }
}
