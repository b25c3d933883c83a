package org.embargo.core.advisory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.core.text.Text;

/**
 * What more a CVE record may say of a product, each within that format's limits.
 *
 * @param purl a package URL without a version
 * @param repo the address of the source code repository; empty when not said
 * @param cpes names of the Common Platform Enumeration, 2.2 or 2.3
 * @param programRoutines functions or methods that have the vulnerability
 */
public record ProductDetails(
    Optional<String> purl,
    String repo,
    List<String> cpes,
    List<String> modules,
    List<String> platforms,
    List<String> programFiles,
    List<String> programRoutines) {
  /**
   * Formatted strings of CPE 2.3, and URIs of 2.2 (NIST IR 7695). Possessive, as each repetition of
   * a group would take from the stack otherwise.
   */
  private static final String CPE =
      "cpe:2\\.3:[aho*-](:([?*]*(?:\\\\[!-/:-@\\[-`{-~]|[A-Za-z0-9._-])++[?*]*|[*-])){10}"
          + "|cpe:/[aho]?(:[A-Za-z0-9._~%-]*){0,6}";

  public static final ProductDetails NONE =
      new ProductDetails(
          Optional.empty(), "", List.of(), List.of(), List.of(), List.of(), List.of());

  public ProductDetails {
    Text.atMost(Advisory.MOST_AFFECTED, "cpes", cpes);
    Text.atMost(Advisory.MOST_AFFECTED, "modules", modules);
    Text.atMost(Advisory.MOST_AFFECTED, "platforms", platforms);
    Text.atMost(Advisory.MOST_AFFECTED, "programFiles", programFiles);
    Text.atMost(Advisory.MOST_AFFECTED, "programRoutines", programRoutines);
    cpes = List.copyOf(cpes);
    modules = List.copyOf(modules);
    platforms = List.copyOf(platforms);
    programFiles = List.copyOf(programFiles);
    programRoutines = List.copyOf(programRoutines);
    purl.ifPresent(ProductDetails::requirePurl);
    requireRepo(repo);
    Stream.of(cpes, modules, platforms, programFiles, programRoutines).forEach(Text::eachOnce);
    cpes.forEach(ProductDetails::requireCpe);
    modules.forEach(ProductDetails::requireRoutine);
    platforms.forEach(ProductDetails::requireFile);
    programFiles.forEach(ProductDetails::requireFile);
    programRoutines.forEach(ProductDetails::requireRoutine);
  }

  public static String requirePurl(String purl) {
    Text.inOneLine(purl, 2048);
    if (!purl.matches("pkg:[a-z][a-z0-9.+-]*/[!-?A-~]+")) {
      throw new IllegalArgumentException("not a package URL: " + purl);
    }
    return purl;
  }

  /** May be empty. */
  public static String requireRepo(String repo) {
    return repo.isEmpty() ? repo : WebAddress.require(repo);
  }

  public static String requireCpe(String name) {
    Text.inOneLine(name, 2048);
    if (!name.matches(CPE)) {
      throw new IllegalArgumentException("not a CPE name: " + name);
    }
    return name;
  }

  /** A file or a platform. */
  public static String requireFile(String name) {
    Text.inOneLine(name, 1024);
    return name;
  }

  /** A routine or a module. */
  public static String requireRoutine(String name) {
    Text.inOneLine(name, 4096);
    return name;
  }
}
