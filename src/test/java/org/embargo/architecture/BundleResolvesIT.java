package org.embargo.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.embargo.sandbox.osgi.HostPackages;
import org.embargo.sandbox.osgi.Needs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Felix 5.6.12 takes both jars. Which Felix Jira 10 and 11 have is not public. */
@Tag("R35")
class BundleResolvesIT {
  /** Felix 5.6 knows no Java after 9, so its host says what Java exports. */
  private static final List<String> OF_JAVA =
      List.of(
          "javax.xml",
          "javax.xml.parsers",
          "javax.xml.transform",
          "javax.xml.transform.dom",
          "javax.xml.transform.stream",
          "org.w3c.dom",
          "org.xml.sax");

  /** Of Spring's bundles, which come with Jira. */
  private static final String OF_SPRING = "org.springframework.beans.factory";

  private final Path felix = Path.of(System.getProperty("older.felix"));
  private final Path forJira11 = Path.of(System.getProperty("sandbox.bundle"));
  private final Path forJira10 = Path.of(System.getProperty("sandbox.bundle.jira10"));

  @TempDir Path temporary;

  @Test
  void it_is_the_older_felix() throws IOException {
    try (OlderFelix older = new OlderFelix(felix, temporary.resolve("cache"), List.of())) {
      assertThat(older.version()).isEqualTo("5.6.12");
    }
  }

  @Test
  void the_jar_for_jira_11_resolves() throws IOException {
    start(forJira11, exports(""));
  }

  @Test
  void the_jar_for_jira_10_resolves() throws IOException {
    start(forJira10, exports(";version=2.1.6"));
  }

  @Test
  void the_jar_for_jira_10_takes_no_jax_rs_1() throws IOException {
    List<String> older = exports(";version=1.1.1");

    assertThatIllegalStateException()
        .isThrownBy(() -> start(forJira10, older))
        .withMessageContaining("javax.ws.rs");
  }

  @Test
  void jax_rs_1_beside_2_does_no_harm() throws IOException {
    start(
        forJira10,
        Stream.of(exports(";version=1.1.1"), exports(";version=2.1.6"))
            .flatMap(List::stream)
            .distinct()
            .toList());
  }

  /** Decision 26. What resolves without all of them resolves without each. */
  @Test
  void both_jars_resolve_without_any_optional_package() throws IOException {
    for (Path jar : List.of(forJira11, forJira10)) {
      List<String> optional = Needs.of(jar).optionalPackages();

      assertThat(optional).isNotEmpty();
      start(jar, without(optional));
    }
  }

  @Test
  void neither_jar_resolves_without_a_package_that_sealing_needs() throws IOException {
    for (Path jar : List.of(forJira11, forJira10)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> start(jar, without(List.of("com.atlassian.jira.issue.security"))))
          .withMessageContaining("com.atlassian.jira.issue.security");
    }
  }

  private static List<String> without(List<String> packages) throws IOException {
    return exports(";version=2.1.6").stream().filter(name -> !packages.contains(name)).toList();
  }

  /** What this test is there for: with the header, the same jar is refused. */
  @Test
  void a_jar_that_requires_java_17_does_not_resolve() throws IOException {
    Path requiring = temporary.resolve("requiring.jar");
    copyRequiring("osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\"", requiring);

    assertThatIllegalStateException()
        .isThrownBy(() -> start(requiring, exports("")))
        .withMessageContaining("osgi.ee");
  }

  private void start(Path jar, List<String> exports) throws IOException {
    try (OlderFelix older = new OlderFelix(felix, temporary.resolve("cache"), exports)) {
      older.start(jar);
    }
  }

  /** Of both generations of Jira. */
  private static List<String> exports(String versionOfJaxRs) throws IOException {
    return Stream.concat(
            Stream.concat(OF_JAVA.stream(), Stream.of(OF_SPRING)),
            HostPackages.list().stream()
                .flatMap(name -> Stream.of(name, name.replace("jakarta.", "javax.")))
                .distinct()
                .map(name -> name.startsWith("javax.ws.rs") ? name + versionOfJaxRs : name))
        .toList();
  }

  private void copyRequiring(String capability, Path copy) throws IOException {
    try (InputStream file = Files.newInputStream(forJira11);
        JarInputStream from = new JarInputStream(file)) {
      Manifest manifest = from.getManifest();
      manifest.getMainAttributes().putValue("Require-Capability", capability);
      try (OutputStream out = Files.newOutputStream(copy);
          JarOutputStream to = new JarOutputStream(out, manifest)) {
        for (JarEntry entry = from.getNextJarEntry();
            entry != null;
            entry = from.getNextJarEntry()) {
          to.putNextEntry(new JarEntry(entry.getName()));
          from.transferTo(to);
        }
      }
    }
  }
}
