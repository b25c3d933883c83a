package org.embargo.sandbox.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What Jira lets plugins import, as far as there is a source for it: see jira-exports.txt. */
public final class HostPackages {
  private HostPackages() {}

  /** Names of packages, without versions. */
  public static List<String> list() throws IOException {
    try (InputStream in = HostPackages.class.getResourceAsStream("/jira-exports.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split("\\s+", 2)[0])
          .toList();
    }
  }
}
