package org.embargo.feed.purl;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.embargo.core.advisory.PackageId;

/**
 * A collection of packages that package URLs (github.com/package-url/purl-spec) and OSV know by a
 * name of their own.
 */
public enum Ecosystem {
  MAVEN("maven", "Maven", "maven"),
  PYPI("pypi", "PyPI", "pypi"),
  NPM("npm", "npm", "npmjs"),
  NUGET("nuget", "NuGet", "nuget"),
  GEM("gem", "RubyGems", "rubygems"),
  CARGO("cargo", "crates.io", "crates"),
  COMPOSER("composer", "Packagist", "packagist"),
  GO("golang", "Go", "go");

  private final String type;
  private final String osvName;
  private final String sign;

  Ecosystem(String type, String osvName, String sign) {
    this.type = type;
    this.osvName = osvName;
    this.sign = sign;
  }

  /** By a part of the collection's host that only it has; empty for any other collection. */
  static Optional<Ecosystem> of(PackageId packageId) {
    if (packageId.collectionUrl().isEmpty() || packageId.name().isEmpty()) {
      return Optional.empty();
    }
    String host = URI.create(packageId.collectionUrl()).getHost().toLowerCase(Locale.ROOT);
    List<String> labels = Arrays.asList(host.split("\\.", -1));
    return Arrays.stream(values()).filter(one -> labels.contains(one.sign)).findFirst();
  }

  public static Optional<Ecosystem> ofType(String type) {
    return Arrays.stream(values()).filter(one -> one.type.equals(type)).findFirst();
  }

  public static Optional<Ecosystem> ofOsvName(String name) {
    return Arrays.stream(values()).filter(one -> one.osvName.equals(name)).findFirst();
  }

  /** The type in package URLs; the same word names the scheme of version ranges (vers). */
  public String type() {
    return type;
  }

  public String osvName() {
    return osvName;
  }

  /** As the collection itself compares names (PEP 503 for PyPI). */
  String nameOf(PackageId packageId) {
    return this == PYPI
        ? packageId.name().replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT)
        : packageId.name();
  }

  /** Whether the collection demands Semantic Versioning. */
  public boolean isSemver() {
    return this == NPM || this == CARGO || this == GO;
  }

  /** Without a version; empty for a name that is not built as the collection's names are. */
  public Optional<String> purl(PackageId packageId) {
    String[] parts = split(packageId);
    boolean isAscii = packageId.name().chars().allMatch(c -> c < 0x80);
    boolean isWhole = Arrays.stream(parts).noneMatch(String::isBlank);
    if (!isAscii || !isWhole || !hasParts(packageId, parts)) {
      return Optional.empty();
    }
    String namespace =
        parts.length == 1 ? null : String.join("/", Arrays.copyOf(parts, parts.length - 1));
    try {
      return Optional.of(
          new PackageURL(type, namespace, nameIn(packageId, parts), null, null, null)
              .canonicalize());
    } catch (MalformedPackageURLException e) {
      return Optional.empty();
    }
  }

  private String nameIn(PackageId packageId, String[] parts) {
    return parts.length == 1 ? nameOf(packageId) : parts[parts.length - 1];
  }

  private boolean hasParts(PackageId packageId, String[] parts) {
    if (this == GO) {
      return true;
    }
    boolean scoped = this == NPM && packageId.name().startsWith("@") && parts.length == 2;
    return scoped || parts.length == (this == MAVEN || this == COMPOSER ? 2 : 1);
  }

  private String[] split(PackageId packageId) {
    return packageId.name().split(this == MAVEN ? ":" : "/", -1);
  }
}
