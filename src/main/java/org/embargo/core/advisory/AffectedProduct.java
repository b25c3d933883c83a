package org.embargo.core.advisory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.core.text.Text;

/**
 * What is affected, by the names that readers know. The names may be empty, and versions missing,
 * in a draft.
 *
 * @param versions one range for each maintained branch
 * @param defaultStatus of all versions that are in no range
 */
public record AffectedProduct(
    String vendor,
    String name,
    Optional<PackageId> packageId,
    List<VersionRange> versions,
    Status defaultStatus,
    ProductDetails details) {
  /** The limits of the CVE record format 5.x. */
  private static final int LONGEST_VENDOR = 512;

  private static final int LONGEST_NAME = 2048;

  public AffectedProduct {
    Text.atMost(Advisory.MOST_AFFECTED, "versions", versions);
    versions = List.copyOf(versions);
    requireVendor(vendor);
    requireName(name);
  }

  /** With nothing said of other versions than that they are unaffected. */
  public static AffectedProduct of(
      String vendor, String name, Optional<PackageId> packageId, List<VersionRange> versions) {
    return new AffectedProduct(
        vendor, name, packageId, versions, Status.UNAFFECTED, ProductDetails.NONE);
  }

  /** Its ranges without changes within them. */
  public List<VersionRange> stretches() {
    boolean isWithoutChanges = versions.stream().allMatch(range -> range.changes().isEmpty());
    return isWithoutChanges
        ? versions
        : versions.stream().flatMap(range -> range.stretches().stream()).toList();
  }

  /** Where its affected ranges end. */
  public Fixes fixes() {
    return new Fixes(this);
  }

  /** What is said of its versions, one phrase for each range, the default last. */
  public List<String> versionsInWords() {
    Stream<String> others =
        switch (defaultStatus) {
          case UNAFFECTED -> Stream.empty();
          case AFFECTED -> Stream.of(versions.isEmpty() ? "all versions" : "all other versions");
          // Of the others nothing is known, as of whatever is not named.
          case UNKNOWN -> versions.isEmpty() ? Stream.of("all versions unknown") : Stream.empty();
        };
    return Stream.concat(versions.stream().map(VersionRange::inWords), others).toList();
  }

  public static String requireVendor(String vendor) {
    return emptyOrOneLine(vendor, LONGEST_VENDOR);
  }

  public static String requireName(String name) {
    return emptyOrOneLine(name, LONGEST_NAME);
  }

  /** The name that readers know; a record may name a package alone, or its source code. */
  public String title() {
    if (!name.isEmpty()) {
      return name;
    }
    return Stream.of(packageName(), details.repo())
        .filter(one -> !one.isEmpty())
        .findFirst()
        .orElse("the product");
  }

  /** With the package, which tells apart products of one name. */
  public String inWords() {
    return name.isEmpty() || packageName().isEmpty() ? title() : name + " (" + packageName() + ")";
  }

  /** Who makes it, or where it is to be had. */
  public String vendorInWords() {
    return vendor.isEmpty() ? packageId.map(PackageId::collectionUrl).orElse("") : vendor;
  }

  private String packageName() {
    return packageId.map(PackageId::name).orElse("");
  }

  private static String emptyOrOneLine(String text, int longest) {
    if (!text.isEmpty()) {
      Text.inOneLine(text, longest);
    }
    return text;
  }
}
