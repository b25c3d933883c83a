package org.embargo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;

/** Puts a text of a length, or a list of a length, into a JSON object that is right otherwise. */
public final class LimitBody {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String SITE = "https://example.org/";

  /** What a text has to begin with, where not any text will do. */
  private static final Map<String, String> BEGINNINGS =
      Map.of(
          "url",
          SITE,
          "collectionUrl",
          SITE,
          "repo",
          SITE,
          "purl",
          "pkg:maven/",
          "cpes",
          "cpe:2.3:a:",
          "tags",
          "x_");

  private static final Map<String, String> ENDS = Map.of("cpes", ":*".repeat(9));

  private LimitBody() {}

  /**
   * The object with as many characters or entries at the place of the limit.
   *
   * @param path with {@code []} for an entry of a list
   */
  public static ObjectNode with(ObjectNode object, String path, boolean isList, int count) {
    ObjectNode parent = object;
    String done = "";
    String[] parts = path.split("\\.", -1);
    String leaf = parts[parts.length - 1];
    for (int i = 0; i < parts.length - 1; i++) {
      done += (i == 0 ? "" : ".") + parts[i];
      ObjectNode child = rest(done, leaf);
      String name = parts[i].replace("[]", "");
      parent.set(name, parts[i].endsWith("[]") ? JSON.arrayNode().add(child) : child);
      parent = child;
    }
    String name = leaf.replace("[]", "");
    if (isList) {
      parent.set(name, list(name, count));
    } else if (leaf.endsWith("[]")) {
      parent.putArray(name).add(text(name, count));
    } else {
      parent.put(name, text(name, count));
    }
    if (path.equals("severity")) {
      parent.put("severityScale", "other");
    }
    return object;
  }

  private static String text(String name, int length) {
    String begin = BEGINNINGS.getOrDefault(name, "");
    String end = ENDS.getOrDefault(name, "");
    return begin + "x".repeat(length - begin.length() - end.length()) + end;
  }

  private static ArrayNode list(String name, int count) {
    ArrayNode list = JSON.arrayNode();
    IntStream.range(0, count).forEach(i -> list.add(entry(name, i)));
    return list;
  }

  /** What else an object needs that holds the leaf. */
  private static ObjectNode rest(String path, String leaf) {
    ObjectNode object = JSON.objectNode();
    return switch (path) {
      case "affected[].versions[]" ->
          switch (leaf) {
            case "version" -> object;
            case "from" -> object.put("before", "2");
            case "through", "before" -> object.put("from", "1");
            default -> object.put("from", "1").put("before", "2");
          };
      case "references[]" -> object.put("url", SITE);
      case "weaknesses[]" -> object.put("cweId", "");
      case "timeline[]" -> object.put("time", "2026-01-01T00:00:00Z");
      case "translations[]" -> object.put("language", "de");
      case "cna" -> object.put("orgId", "f0158376-9dc2-43b6-827c-5f631a4d8d09");
      default -> object;
    };
  }

  /** The smallest entry; no two of a list are alike. */
  private static JsonNode entry(String list, int i) {
    ObjectNode object = JSON.objectNode();
    return switch (list) {
      case "affected" -> object.put("product", "x" + i);
      case "versions" -> object.put("version", "1." + i);
      case "changes" -> object.put("at", "1." + i);
      case "weaknesses" -> object.put("cweId", "").put("name", "x" + i);
      case "credits" -> object.put("name", "x" + i);
      case "references" -> object.put("url", SITE + i);
      case "impacts" -> object.put("text", "x" + i);
      case "timeline" -> object.put("time", "2026-01-01T00:00:00Z").put("text", "x" + i);
      case "translations" -> object.put("language", "de").put("text", "x" + i);
      case "cvss" -> JSON.textNode("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H");
      case "holidays" -> JSON.textNode(LocalDate.EPOCH.plusDays(i).toString());
      case "announceLists" -> JSON.textNode("list" + i + "@example.org");
      default ->
          JSON.textNode(BEGINNINGS.getOrDefault(list, "") + "x" + i + ENDS.getOrDefault(list, ""));
    };
  }
}
