package org.embargo.core.advisory;

import java.util.List;
import java.util.Optional;
import org.embargo.core.text.Text;

/**
 * What is affected, by the names that readers know. The names may be empty, and versions missing,
 * in a draft.
 *
 * @param versions one range for each maintained branch
 */
public record AffectedProduct(
    String vendor, String name, Optional<PackageId> packageId, List<AffectedRange> versions) {
  /** The limits of the CVE record format 5.x. */
  private static final int LONGEST_VENDOR = 512;

  private static final int LONGEST_NAME = 2048;

  public AffectedProduct {
    versions = List.copyOf(versions);
    requireVendor(vendor);
    requireName(name);
  }

  public static String requireVendor(String vendor) {
    return emptyOrOneLine(vendor, LONGEST_VENDOR);
  }

  public static String requireName(String name) {
    return emptyOrOneLine(name, LONGEST_NAME);
  }

  /** With the package, which tells apart products of one name. */
  public String inWords() {
    return packageId.map(one -> name + " (" + one.name() + ")").orElse(name);
  }

  private static String emptyOrOneLine(String text, int longest) {
    if (!text.isEmpty()) {
      Text.inOneLine(text, longest);
    }
    return text;
  }
}
