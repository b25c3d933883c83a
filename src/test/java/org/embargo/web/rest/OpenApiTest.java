package org.embargo.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The description names every path that there is, and no other. */
class OpenApiTest {
  private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  @Test
  void the_description_and_the_resources_agree() throws Exception {
    assertThat(described()).containsExactlyInAnyOrderElementsOf(offered()).hasSizeGreaterThan(50);
  }

  @Test
  void every_operation_is_complete() throws Exception {
    Set<String> ids = new TreeSet<>();
    JsonNode document = document();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .forEach(
                        operation -> {
                          assertThat(operation.path("summary").asText()).isNotBlank();
                          assertThat(ids.add(operation.path("operationId").asText())).isTrue();
                          assertThat(operation.path("responses").has("200")).isTrue();
                          assertThat(operation.path("parameters").findValuesAsText("name"))
                              .containsExactlyElementsOf(parameters(path.getKey()));
                        }));
    for (String reference : document.findValuesAsText("$ref")) {
      assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  private static List<String> parameters(String path) {
    return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
  }

  private static Set<String> described() throws Exception {
    Set<String> all = new TreeSet<>();
    document()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> all.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return all;
  }

  private static JsonNode document() throws Exception {
    return new ObjectMapper()
        .readTree(CLASSES.resolve("org/embargo/web/rest/openapi.json").toFile());
  }

  private static Set<String> offered() throws Exception {
    Set<String> all = new TreeSet<>();
    try (Stream<java.nio.file.Path> files = Files.list(CLASSES.resolve("org/embargo/web/rest"))) {
      for (String name :
          files.map(file -> file.getFileName().toString()).filter(OpenApiTest::isType).toList()) {
        Class<?> type = Class.forName("org.embargo.web.rest." + name.replace(".class", ""));
        Path root = type.getAnnotation(Path.class);
        if (root != null) {
          Arrays.stream(type.getDeclaredMethods())
              .flatMap(method -> operations(root.value(), method))
              .forEach(all::add);
        }
      }
    }
    return all;
  }

  private static boolean isType(String file) {
    return file.endsWith(".class") && !file.contains("$");
  }

  private static Stream<String> operations(String root, Method method) {
    Optional<String> verb =
        Arrays.stream(method.getAnnotations())
            .map(Annotation::annotationType)
            .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
            .map(HttpMethod::value)
            .findFirst();
    Path path = method.getAnnotation(Path.class);
    String whole = root + (path == null ? "" : "/" + path.value());
    return verb.stream().flatMap(one -> spelledOut(whole).stream().map(each -> one + " " + each));
  }

  /** Once for each path that an expression in it stands for. */
  private static Set<String> spelledOut(String path) {
    if (path.contains(AdvisoryPaths.WHICH)) {
      return Stream.of("", "advisory/{advisory}/")
          .map(which -> path.replace(AdvisoryPaths.WHICH, which))
          .flatMap(one -> spelledOut(one).stream())
          .collect(Collectors.toSet());
    }
    Matcher choice = Pattern.compile("\\{format: plan\\|plan\\\\.txt}").matcher(path);
    if (choice.find()) {
      return Set.of(choice.replaceAll("plan"), choice.replaceAll("plan.txt"));
    }
    return Set.of(path.replaceAll("\\{(\\w+):[^/]*}(?=/|$)", "{$1}"));
  }
}
