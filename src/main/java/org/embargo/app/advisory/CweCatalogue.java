package org.embargo.app.advisory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The names of weaknesses by the CWE catalogue (cwe.mitre.org), without what is deprecated in it.
 * CSAF wants them to the letter (test 6.1.11).
 */
public final class CweCatalogue {
  public static final String VERSION = "4.17";

  private static final Map<String, String> NAMES = load();

  private CweCatalogue() {}

  /** Empty for what this version of the catalogue does not have. */
  public static Optional<String> nameOf(String cweId) {
    return Optional.ofNullable(NAMES.get(cweId));
  }

  private static Map<String, String> load() {
    String file = "/cwe/cwe-" + VERSION + ".tsv";
    try (InputStream in = Objects.requireNonNull(CweCatalogue.class.getResourceAsStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split("\t", 2))
          .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> entry[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
