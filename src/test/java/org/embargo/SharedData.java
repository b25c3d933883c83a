package org.embargo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Records and schemas of others, which are not part of the project. */
public final class SharedData {
  private static final Path ROOT = Path.of("..", "shared", "data");

  private SharedData() {}

  /** The file, or the test is skipped and says so. */
  public static Path file(String path) {
    Path file = ROOT.resolve(path);
    if (!Files.exists(file)) {
      System.out.println("Skipped: " + file + " is not here");
    }
    assumeTrue(Files.exists(file), file + " is not here");
    return file;
  }
}
