package org.embargo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.embargo.sandbox.osgi.HostPackages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The two jars as they are shipped. */
@Tag("R35")
class BundleIT {
  private static final String NAMES = "(annotation|inject|mail|servlet|ws[./]rs|xml[./]bind)";
  private static final Pattern JAKARTA = Pattern.compile("jakarta[./]" + NAMES + "[./]");
  private static final Pattern JAVAX = Pattern.compile("javax[./]" + NAMES + "[./]");

  /**
   * The framework exports what belongs to Java itself, and Spring's own bundles what is Spring's.
   */
  private static final Pattern OF_JAVA =
      Pattern.compile(
          "javax\\.xml(\\.|$)|org\\.w3c\\.|org\\.xml\\.|org\\.springframework\\.beans\\.factory$");

  private final Path forJira11 = Path.of(System.getProperty("sandbox.bundle"));
  private final Path forJira10 = Path.of(System.getProperty("sandbox.bundle.jira10"));

  @Test
  void the_jar_for_jira_11_names_no_javax_of_what_became_jakarta() throws IOException {
    assertThat(naming(JAVAX, forJira11)).isEmpty();
    assertThat(naming(JAKARTA, forJira11)).isNotEmpty();
    assertThat(header(forJira11, "Import-Package"))
        .doesNotContainPattern("javax\\.(servlet|ws|inject|annotation|mail)")
        .contains("jakarta.");
  }

  @Test
  void the_jar_for_jira_10_names_no_jakarta() throws IOException {
    assertThat(naming(JAKARTA, forJira10)).isEmpty();
    assertThat(naming(JAVAX, forJira10)).isNotEmpty();
    assertThat(text(entries(forJira10).get("META-INF/MANIFEST.MF"))).doesNotContain("jakarta");
    assertThat(header(forJira10, "Import-Package")).contains("javax.servlet.http");
  }

  @Test
  void both_jars_are_the_same_plugin_in_the_same_version() throws IOException {
    for (String name : List.of("Bundle-SymbolicName", "Bundle-Version", "Bundle-Name")) {
      assertThat(header(forJira10, name)).isEqualTo(header(forJira11, name));
    }
  }

  @Test
  void neither_jar_requires_a_version_of_java() throws IOException {
    for (Path jar : List.of(forJira11, forJira10)) {
      assertThat(header(jar, "Require-Capability")).as(jar.toString()).isNull();
      assertThat(header(jar, "Bundle-RequiredExecutionEnvironment")).as(jar.toString()).isNull();
    }
  }

  /** Jira 10 exports JAX-RS 1.1 beside 2.1. */
  @Test
  void the_jar_for_jira_10_alone_names_a_range_of_jax_rs() throws IOException {
    assertThat(header(forJira10, "Import-Package"))
        .contains("javax.ws.rs;version=\"[2.0.0,3.0.0)\"")
        .contains("javax.ws.rs.core;version=\"[2.0.0,3.0.0)\"");
    assertThat(header(forJira10, "Import-Package").replace(";version=\"[2.0.0,3.0.0)\"", ""))
        .doesNotContain("version=");
    assertThat(header(forJira11, "Import-Package").replace(";version=\"[0,9999)\"", ""))
        .doesNotContain("version=");
  }

  @Test
  void both_jars_hold_the_same_files() throws IOException {
    assertThat(entries(forJira10).keySet()).isEqualTo(entries(forJira11).keySet());
  }

  @Test
  void nothing_of_atlassian_and_nothing_of_the_sandbox_is_in_it() throws IOException {
    assertThat(entries(forJira11).keySet())
        .noneMatch(name -> name.contains("org/embargo/sandbox"))
        .allMatch(
            name ->
                name.matches(
                        "(META-INF|cwe|i18n|lib|scripts|templates|workflows)/.*|org/(embargo/.*)?")
                    || name.equals("atlassian-plugin.xml"))
        .contains("atlassian-plugin.xml", "META-INF/spring/services.xml");
  }

  @Test
  void it_imports_nothing_that_jira_is_not_known_to_export() throws IOException {
    List<String> ofJira =
        imports().stream().filter(name -> !OF_JAVA.matcher(name).lookingAt()).toList();

    assertThat(HostPackages.list()).containsAll(ofJira);
  }

  @Test
  void it_imports_everything_that_its_own_classes_name() throws IOException {
    TreeSet<String> missing = new TreeSet<>();
    Pattern packages =
        Pattern.compile(
            "((?:com/atlassian|com/opensymphony|jakarta|javax|net/java/ao|org/ofbiz|org/slf4j|org/w3c"
                + "|org/xml)(?:/[a-z]\\w*)*)/[A-Z]");
    for (Map.Entry<String, byte[]> entry : entries(forJira11).entrySet()) {
      if (entry.getKey().startsWith("org/embargo/")) {
        packages
            .matcher(text(entry.getValue()))
            .results()
            .map(match -> match.group(1).replace('/', '.'))
            .forEach(missing::add);
      }
    }
    imports().forEach(missing::remove);

    assertThat(missing).isEmpty();
  }

  @Test
  void every_source_of_the_list_of_exports_is_named() throws IOException {
    for (String line : Files.readAllLines(Path.of("src/sandbox/resources/jira-exports.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        assertThat(line.strip().split("\\s+")).as(line).hasSizeGreaterThan(1);
      }
    }
  }

  private List<String> imports() throws IOException {
    return Arrays.stream(header(forJira11, "Import-Package").split(",(?=[a-z])"))
        .map(clause -> clause.replaceFirst(";.*", ""))
        .toList();
  }

  private static String header(Path jar, String name) throws IOException {
    byte[] manifest = entries(jar).get("META-INF/MANIFEST.MF");
    return new Manifest(new ByteArrayInputStream(manifest)).getMainAttributes().getValue(name);
  }

  /** Classes and resources that name such a package, in the jar and in the jars within it. */
  private static List<String> naming(Pattern names, Path jar) throws IOException {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, byte[]> entry : entries(jar).entrySet()) {
      boolean ofMaven = entry.getKey().contains("META-INF/maven/");
      if (!ofMaven && names.matcher(text(entry.getValue())).find()) {
        found.add(entry.getKey());
      }
    }
    return found;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static Map<String, byte[]> entries(Path jar) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (InputStream in = Files.newInputStream(jar)) {
      read(in, "", entries);
    }
    return entries;
  }

  private static void read(InputStream in, String prefix, Map<String, byte[]> entries)
      throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      byte[] bytes = zip.readAllBytes();
      entries.put(prefix + entry.getName(), bytes);
      if (entry.getName().endsWith(".jar")) {
        read(new ByteArrayInputStream(bytes), prefix + entry.getName() + "!", entries);
      }
    }
  }
}
