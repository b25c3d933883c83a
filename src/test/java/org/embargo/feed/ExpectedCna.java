package org.embargo.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.embargo.app.advisory.CweCatalogue;
import org.embargo.core.advisory.Cvss;

/**
 * What a CNA's container of somebody else's record comes out as when it is read and written again.
 * Each difference is a row of docs/import.md, named by its number here.
 */
final class ExpectedCna {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern SEMVER =
      Pattern.compile("0|\\*|\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");

  private ExpectedCna() {}

  static ObjectNode of(JsonNode cna) {
    ObjectNode json = JSON.objectNode();
    texts(cna, json, "title");
    json.set("descriptions", descriptions(cna.path("descriptions")));
    json.set("affected", unique(each(cna.path("affected"), ExpectedCna::affected)));
    put(json, "metrics", metrics(cna.path("metrics")));
    put(json, "problemTypes", problemTypes(cna.path("problemTypes")));
    put(json, "credits", unique(each(cna.path("credits"), ExpectedCna::credit)));
    json.set("references", unique(each(cna.path("references"), ExpectedCna::reference)));
    put(json, "impacts", each(cna.path("impacts"), ExpectedCna::impact));
    put(json, "timeline", each(cna.path("timeline"), ExpectedCna::event));
    for (String name : List.of("configurations", "solutions", "workarounds", "exploits")) {
      put(json, name, joined(cna.path(name)));
    }
    if (cna.has("tags")) {
      json.set("tags", cna.get("tags"));
    }
    if (cna.has("datePublic")) {
      json.put("datePublic", instant(cna.get("datePublic").textValue()));
    }
    json.set("source", source(cna.path("source")));
    return json;
  }

  private static void put(ObjectNode json, String name, ArrayNode list) {
    if (!list.isEmpty()) {
      json.set(name, list);
    }
  }

  private static ArrayNode each(JsonNode list, Function<JsonNode, JsonNode> one) {
    ArrayNode all = JSON.arrayNode();
    list.forEach(element -> all.add(one.apply(element)));
    return all;
  }

  /** 1: what is said twice in the same words is said once. */
  private static ArrayNode unique(ArrayNode list) {
    Set<JsonNode> seen = new LinkedHashSet<>();
    list.forEach(seen::add);
    return JSON.arrayNode().addAll(seen);
  }

  /** 2: no-break spaces, line ends, and blanks before and after. */
  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replaceAll("\\r\\n?", "\n").strip();
  }

  /** 2, and 3: a name stays in one line. */
  private static String line(String text) {
    return plain(text).lines().map(String::strip).collect(Collectors.joining(" "));
  }

  private static void texts(JsonNode from, ObjectNode to, String... names) {
    for (String name : names) {
      if (from.has(name) && !line(from.get(name).textValue()).isEmpty()) {
        to.put(name, line(from.get(name).textValue()));
      }
    }
  }

  private static ObjectNode english(String text) {
    return JSON.objectNode().put("lang", "en").put("value", text);
  }

  /** 4: the same text as HTML is left out. 5: texts in English are one. */
  private static ArrayNode joined(JsonNode texts) {
    List<String> english = new ArrayList<>();
    for (JsonNode text : texts) {
      if (text.get("lang").textValue().startsWith("en")) {
        english.add(plain(text.get("value").textValue()));
      }
    }
    ArrayNode list = JSON.arrayNode();
    return english.isEmpty() ? list : list.add(english(String.join("\n\n", english)));
  }

  private static ArrayNode descriptions(JsonNode descriptions) {
    ArrayNode list = joined(descriptions);
    for (JsonNode one : descriptions) {
      String language = one.get("lang").textValue();
      if (!language.startsWith("en")) {
        list.add(
            JSON.objectNode()
                .put("lang", language)
                .put("value", plain(one.get("value").textValue())));
      }
    }
    return list;
  }

  /** 6: no default is the format's default. */
  private static JsonNode affected(JsonNode one) {
    ObjectNode json = JSON.objectNode();
    texts(one, json, "vendor", "product", "collectionURL", "packageName", "packageURL", "repo");
    json.put("defaultStatus", one.path("defaultStatus").asText("unknown"));
    put(json, "versions", unique(each(one.path("versions"), ExpectedCna::version)));
    for (String name : List.of("cpes", "modules", "platforms", "programFiles", "programRoutines")) {
      put(json, name, unique(each(one.path(name), element -> element)));
    }
    return json;
  }

  /** 7: "unspecified" is the first version. 8: numbers that SemVer does not take are "custom". */
  private static JsonNode version(JsonNode one) {
    ObjectNode json = JSON.objectNode();
    texts(one, json, "status", "version", "lessThan", "lessThanOrEqual", "versionType");
    boolean hasBound = one.has("lessThan") || one.has("lessThanOrEqual");
    if (hasBound && one.get("version").textValue().equals("unspecified")) {
      json.put("version", "0");
    }
    List<String> numbers = new ArrayList<>();
    for (String name : List.of("version", "lessThan", "lessThanOrEqual")) {
      if (json.has(name)) {
        numbers.add(json.get(name).textValue());
      }
    }
    one.path("changes").forEach(change -> numbers.add(change.get("at").textValue()));
    boolean isSemver = numbers.stream().allMatch(number -> SEMVER.matcher(number).matches());
    if (hasBound && one.path("versionType").asText("semver").equals("semver")) {
      json.put("versionType", isSemver ? "semver" : "custom");
    }
    if (one.has("changes")) {
      json.set("changes", one.get("changes"));
    }
    return json;
  }

  /** 9: the word comes first, in lower case. 10: scores are those of their vectors. */
  private static ArrayNode metrics(JsonNode metrics) {
    ArrayNode words = JSON.arrayNode();
    ArrayNode scores = JSON.arrayNode();
    for (JsonNode metric : metrics) {
      for (String name : List.of("cvssV2_0", "cvssV3_0", "cvssV3_1", "cvssV4_0")) {
        if (metric.has(name)) {
          scores.add(score(name, metric.get(name)));
        }
      }
      JsonNode content = metric.path("other").path("content");
      if (words.isEmpty() && metric.has("other")) {
        words.add(JSON.objectNode().set("other", rating(metric.get("other"), content)));
      }
    }
    return words.addAll(unique(scores));
  }

  private static JsonNode score(String name, JsonNode score) {
    Cvss cvss = Cvss.of(score.get("vectorString").textValue());
    ObjectNode json = JSON.objectNode();
    ObjectNode value =
        json.putObject(name)
            .put("version", score.get("version").textValue())
            .put("vectorString", cvss.vector())
            .put("baseScore", cvss.baseScore());
    if (!name.equals("cvssV2_0")) {
      value.put("baseSeverity", cvss.baseSeverity());
    }
    json.put("format", "CVSS").putArray("scenarios").add(english("GENERAL"));
    return json;
  }

  private static JsonNode rating(JsonNode other, JsonNode content) {
    ObjectNode json = JSON.objectNode();
    if (content.has("namespace")) {
      json.set("content", content);
      return json.put("type", other.get("type").textValue());
    }
    String word = content.path("text").asText(content.path("other").asText());
    json.putObject("content").put("text", word.toLowerCase(Locale.ROOT));
    return json.put("type", "Textual description of severity");
  }

  /** 11: one weakness an entry, its text the id and the name. */
  private static ArrayNode problemTypes(JsonNode types) {
    ArrayNode list = JSON.arrayNode();
    for (JsonNode type : types) {
      for (JsonNode one : type.path("descriptions")) {
        String text = line(one.get("description").textValue());
        String id = one.path("cweId").asText("");
        ObjectNode weakness = JSON.objectNode().put("lang", "en");
        if (id.isEmpty() && text.startsWith("CWE-")) {
          id = text.split("[^A-Z0-9-]", 2)[0];
        }
        if (id.isEmpty()) {
          weakness.put("type", "text").put("description", text);
        } else {
          String name = text.startsWith(id) ? text.substring(id.length()) : text;
          name = name.replaceFirst("^[\\s:.–-]+", "");
          String said = name.isEmpty() ? CweCatalogue.nameOf(id).orElse(id) : name;
          weakness.put("type", "CWE").put("cweId", id).put("description", id + " " + said);
        }
        list.add(JSON.objectNode().set("descriptions", JSON.arrayNode().add(weakness)));
      }
    }
    return unique(list);
  }

  /** 12: no role is "other"; an account of CVE Services is left out. */
  private static JsonNode credit(JsonNode credit) {
    return english(line(credit.get("value").textValue()))
        .put("type", credit.path("type").asText("other"));
  }

  private static JsonNode reference(JsonNode reference) {
    ObjectNode json = JSON.objectNode();
    texts(reference, json, "url", "name");
    put(json, "tags", unique(each(reference.path("tags"), tag -> tag)));
    return json;
  }

  private static JsonNode impact(JsonNode impact) {
    ObjectNode json = JSON.objectNode();
    texts(impact, json, "capecId");
    json.set("descriptions", joined(impact.path("descriptions")));
    return json;
  }

  /** 13: times are in UTC. */
  private static JsonNode event(JsonNode event) {
    return english(plain(event.get("value").textValue()))
        .put("time", instant(event.get("time").textValue()));
  }

  private static String instant(String time) {
    return OffsetDateTime.parse(time.matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? time : time + "Z")
        .toInstant()
        .toString();
  }

  /**
   * 14: of where it comes from, what the format's editor writes: discovery, defects in one list.
   */
  private static JsonNode source(JsonNode source) {
    ObjectNode json = JSON.objectNode();
    json.put("discovery", source.path("discovery").asText("UNKNOWN"));
    texts(source, json, "advisory");
    ArrayNode defects = JSON.arrayNode();
    for (JsonNode defect : source.path("defect")) {
      defects.addAll(defect.isArray() ? (ArrayNode) defect : JSON.arrayNode().add(defect));
    }
    put(json, "defect", defects);
    return json;
  }
}
