package org.embargo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The guide names what the plugin takes of Jira, and says what is missed without it. */
@Tag("R21")
class InstallGuideTest {
  private static final Pattern REFERENCE =
      Pattern.compile("<osgi:reference id=\"\\w+\" interface=\"[\\w.]+\\.(\\w+)\"([^>]*)/>");
  private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]+)`");

  @Test
  void mandatory_and_optional_services_stand_in_their_places() throws IOException {
    String guide = Files.readString(Path.of("docs/install.md"));
    int table = guide.indexOf("| without |");

    assertThat(names(guide.substring(0, table))).isEqualTo(services(false));
    assertThat(names(guide.substring(table))).isEqualTo(services(true));
  }

  @Test
  void no_optional_service_is_waited_for_five_minutes() throws IOException {
    assertThat(references().results())
        .filteredOn(found -> found.group(2).contains("optional"))
        .isNotEmpty()
        .allMatch(found -> found.group(2).contains("timeout=\"100\""));
  }

  private static Matcher references() throws IOException {
    StringBuilder wiring = new StringBuilder();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(Path.of("target/classes/META-INF/spring"), "*.xml")) {
      for (Path file : files) {
        wiring.append(Files.readString(file));
      }
    }
    return REFERENCE.matcher(wiring);
  }

  private static Set<String> services(boolean optional) throws IOException {
    Set<String> names = new TreeSet<>();
    references()
        .results()
        .filter(found -> found.group(2).contains("optional") == optional)
        .forEach(found -> names.add(found.group(1)));
    return names;
  }

  private static Set<String> names(String text) {
    Set<String> names = new TreeSet<>();
    NAME.matcher(text).results().forEach(found -> names.add(found.group(1)));
    return names;
  }
}
