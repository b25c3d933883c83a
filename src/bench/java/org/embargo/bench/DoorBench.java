package org.embargo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.embargo.sandbox.Sandbox;
import org.w3c.dom.NodeList;

/**
 * The CPU time of anonymous requests to every path and method of the OpenAPI document, and to every
 * servlet of the descriptor but the public site. Each that takes a body is sent one of a megabyte,
 * and compared with a request for the public index and one with the same body to an address that
 * nothing serves, which reads the body and drops it. The others are compared with the index alone.
 */
final class DoorBench {
  private static final String REST = "/rest/embargo/1.0";

  /** The system counts CPU time in steps of some milliseconds. */
  private static final int ROUNDS = 30;

  private static final int ROUNDS_WITHOUT_BODY = 600;

  /** The list that once took time by the square of its length. */
  private static final String BODY = "{\"names\":[" + "1,".repeat(500_000) + "1]}";

  private static final String FORM = "action=comment&" + "x=1&".repeat(250_000);
  private static final String JSON = "application/json";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String baseUrl;

  private DoorBench(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** The door that costs most, against the comparison; below 1 it is cheaper. */
  static double worst(String bundle) throws Exception {
    try (Sandbox sandbox = new Sandbox(Path.of(bundle), Files.createTempDirectory("doors"), 0)) {
      return new DoorBench(sandbox.baseUrl()).worst();
    }
  }

  private double worst() throws Exception {
    HttpRequest index = get("/plugins/servlet/advisories/");
    HttpRequest nowhere = request("POST", "/rest/nothing/1.0/x", JSON, BODY);
    List<HttpRequest> withBody = new ArrayList<>(operations(true));
    List<HttpRequest> without = new ArrayList<>(operations(false));
    for (String page : pages()) {
      withBody.add(request("POST", page, "application/x-www-form-urlencoded", FORM));
      without.add(get(page));
    }
    return Math.max(
        worst(withBody, List.of(index, nowhere), ROUNDS),
        worst(without, List.of(index), ROUNDS_WITHOUT_BODY));
  }

  private double worst(List<HttpRequest> doors, List<HttpRequest> comparison, int rounds)
      throws Exception {
    // Each once as it comes, for the compiler.
    for (HttpRequest door : doors) {
      cpu(List.of(door), rounds);
    }
    cpu(comparison, rounds);
    double compared = cpu(comparison, rounds);
    double worst = 0;
    for (HttpRequest door : doors) {
      worst = Math.max(worst, cpu(List.of(door), rounds));
    }
    return worst / compared;
  }

  private List<HttpRequest> operations(boolean hasBody) throws Exception {
    List<HttpRequest> doors = new ArrayList<>();
    try (InputStream document =
        DoorBench.class.getResourceAsStream("/org/embargo/web/rest/openapi.json")) {
      JsonNode paths = new ObjectMapper().readTree(document).path("paths");
      for (Map.Entry<String, JsonNode> path : paths.properties()) {
        String place =
            path.getKey()
                .replace("{advisory}", "2")
                .replaceAll("\\{(id|number)}", "1")
                .replace("{key}", path.getKey().startsWith("/issue") ? "NOSUCH-1" : "NOSUCH")
                .replaceAll("\\{\\w+}", "x");
        for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
          if (operation.getValue().has("requestBody") == hasBody) {
            String method = operation.getKey().toUpperCase(Locale.ROOT);
            doors.add(
                hasBody
                    ? request(method, REST + place, JSON, BODY)
                    : request(method, REST + place, JSON, ""));
          }
        }
      }
    }
    return doors;
  }

  /** The patterns of the descriptor, with a key that nothing has in the place of a star. */
  private static List<String> pages() throws Exception {
    List<String> pages = new ArrayList<>();
    try (InputStream descriptor = DoorBench.class.getResourceAsStream("/atlassian-plugin.xml")) {
      NodeList patterns =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(descriptor)
              .getElementsByTagName("url-pattern");
      for (int i = 0; i < patterns.getLength(); i++) {
        String pattern = patterns.item(i).getTextContent();
        if (!pattern.startsWith("/advisories")) {
          pages.add(
              "/plugins/servlet"
                  + pattern.replace("project/*", "project/NOSUCH/setup").replace("*", "NOSUCH-1"));
        }
      }
    }
    return pages;
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(URI.create(baseUrl + path)).GET().build();
  }

  private HttpRequest request(String method, String path, String type, String body) {
    return HttpRequest.newBuilder(URI.create(baseUrl + path))
        .header("Content-Type", type)
        .method(method, BodyPublishers.ofString(body))
        .build();
  }

  /** Nanoseconds of CPU time of the whole process for one turn, sender included in both. */
  private double cpu(List<HttpRequest> requests, int rounds) throws Exception {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = system.getProcessCpuTime();
    for (int i = 0; i < rounds; i++) {
      for (HttpRequest request : requests) {
        http.send(request, BodyHandlers.discarding());
      }
    }
    return (double) (system.getProcessCpuTime() - before) / rounds;
  }
}
