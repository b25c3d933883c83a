package org.embargo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.embargo.app.disclosure.Admission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check that Maven runs after the transformation, on jars that are broken. */
class CheckJarsIT {
  private static final String SOME = Admission.class.getName().replace('.', '/') + ".class";

  private final Path forJira11 = Path.of(System.getProperty("sandbox.bundle"));
  private final Path forJira10 = Path.of(System.getProperty("sandbox.bundle.jira10"));

  @TempDir Path temporary;

  @Test
  void the_jars_of_this_build_are_whole() throws Exception {
    assertThat(check(forJira11, forJira10)).isEqualTo("0: ");
  }

  @Test
  void a_class_that_was_not_transformed_is_named() throws Exception {
    assertThat(check(forJira11, changed(forJira10, bytes -> null)))
        .startsWith("1: jar for Jira 10: " + SOME + " is missing");
  }

  @Test
  void a_class_that_was_never_compiled_is_named() throws Exception {
    Path lacking = changed(forJira11, bytes -> null);

    assertThat(check(lacking, lacking)).startsWith("1: jar for Jira 11: " + SOME + " is missing");
  }

  @Test
  void a_class_that_is_cut_off_is_named() throws Exception {
    assertThat(check(forJira11, changed(forJira10, bytes -> Arrays.copyOf(bytes, 500))))
        .startsWith("1: jar for Jira 10: " + SOME + " is broken");
  }

  @Test
  void a_class_that_still_names_jakarta_is_named() throws Exception {
    assertThat(check(forJira11, forJira11))
        .startsWith("1: jar for Jira 10: ")
        .contains("names jakarta");
  }

  private static String check(Path first, Path second) throws Exception {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "src/build/java/CheckJars.java",
                "src/main/java",
                first.toString(),
                second.toString())
            .redirectErrorStream(true)
            .start();
    try (InputStream said = java.getInputStream()) {
      String words = new String(said.readAllBytes(), StandardCharsets.UTF_8);
      return java.waitFor() + ": " + words;
    }
  }

  /**
   * @param change null leaves the class out
   */
  private Path changed(Path jar, UnaryOperator<byte[]> change) throws IOException {
    Path copy = temporary.resolve("changed.jar");
    boolean found = false;
    try (InputStream file = Files.newInputStream(jar);
        ZipInputStream from = new ZipInputStream(file);
        OutputStream out = Files.newOutputStream(copy);
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        byte[] bytes = from.readAllBytes();
        boolean some = entry.getName().equals(SOME);
        found |= some;
        byte[] written = some ? change.apply(bytes) : bytes;
        if (written != null) {
          to.putNextEntry(new ZipEntry(entry.getName()));
          to.write(written);
        }
      }
    }
    assertThat(found).as("%s is in %s", SOME, jar).isTrue();
    return copy;
  }
}
