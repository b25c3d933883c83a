package org.embargo.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.embargo.SharedData;

/** A schema that others have published, with those that it refers to: by their ids, from files. */
final class PublishedSchema {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonSchema schema;

  /**
   * @param path below the shared schemas; a test is skipped where it is missing
   */
  PublishedSchema(String path, VersionFlag draft) throws IOException {
    Path file = SharedData.file("schemas/" + path);
    Map<String, String> known = new HashMap<>();
    try (Stream<Path> files = Files.walk(file.getParent())) {
      for (Path one : files.filter(name -> name.toString().endsWith(".json")).sorted().toList()) {
        if (!one.toString().endsWith("_strict.json")) {
          String text = Files.readString(one);
          known.put(idIn(MAPPER.readTree(text)), text);
        }
      }
    }
    JsonSchemaFactory factory =
        JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(draft))
            .schemaLoaders(loaders -> loaders.schemas(known))
            .build();
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    String id = idIn(MAPPER.readTree(file.toFile()));
    this.schema = factory.getSchema(SchemaLocation.of(id), config);
  }

  /** References leave out the version that some ids have behind a question mark. */
  private static String idIn(JsonNode schema) {
    String id = schema.path("$id").asText(schema.path("id").asText());
    return id.contains("?") ? id.substring(0, id.indexOf('?')) : id;
  }

  void assertValid(String json) throws IOException {
    assertThat(faults(json)).as(json).isEmpty();
  }

  boolean takes(String json) throws IOException {
    return faults(json).isEmpty();
  }

  private List<String> faults(String json) throws IOException {
    return schema.validate(MAPPER.readTree(json)).stream().map(Object::toString).sorted().toList();
  }
}
