package org.embargo.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The validator of npm that the world uses, in one process for all documents. */
final class CsafValidator {
  private static final Path SCRIPT = Path.of("../shared/tools/validate-csaf.mjs");
  private static final Path PLACE = Path.of("target/csaf-validator");

  private CsafValidator() {}

  /**
   * Of one document on average, without the start of the process; empty where it is not at hand.
   */
  static OptionalDouble millisPerDocument(List<String> documents)
      throws IOException, InterruptedException {
    if (!Files.exists(SCRIPT)) {
      return OptionalDouble.empty();
    }
    Path folder = Files.createDirectories(PLACE.resolve("bench"));
    Files.copy(SCRIPT, PLACE.resolve("validate.mjs"), StandardCopyOption.REPLACE_EXISTING);
    run(
        List.of(
            "npm",
            "install",
            "--prefix",
            PLACE.toString(),
            "--no-save",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
            "@secvisogram/csaf-validator-lib@2.0.10"));
    List<String> command =
        new ArrayList<>(List.of("node", PLACE.resolve("validate.mjs").toString(), "--json"));
    for (int i = 0; i < documents.size(); i++) {
      Path file = folder.resolve(i + ".json");
      Files.writeString(file, documents.get(i));
      command.add(file.toString());
    }
    ObjectMapper mapper = new ObjectMapper();
    double millis = 0;
    for (String line : run(command)) {
      millis += mapper.readTree(line).path("ms").asDouble();
    }
    return OptionalDouble.of(millis / documents.size());
  }

  private static List<String> run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines = process.inputReader().lines().toList();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command.get(0) + " failed");
    }
    return lines;
  }
}
