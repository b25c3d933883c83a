package org.embargo.core.advisory;

import org.embargo.core.text.Text;

/**
 * A package by its name in a collection of packages (CVE record format 5.x). One of the two may be
 * empty, as it is in some records.
 *
 * @param collectionUrl of the registry, absolute, http or https
 * @param name as the registry knows it, such as {@code org.apache.activemq:activemq-client}
 */
public record PackageId(String collectionUrl, String name) {
  private static final int LONGEST = 2048;

  public PackageId {
    if (collectionUrl.isEmpty() && name.isEmpty()) {
      throw new IllegalArgumentException("names neither a collection nor a package");
    }
    if (!collectionUrl.isEmpty()) {
      requireCollectionUrl(collectionUrl);
    }
    if (!name.isEmpty()) {
      requireName(name);
    }
  }

  public static String requireCollectionUrl(String url) {
    return WebAddress.require(url);
  }

  public static String requireName(String name) {
    Text.inOneLine(name, LONGEST);
    if (!name.equals(name.strip())) {
      throw new IllegalArgumentException("begins or ends with a blank");
    }
    return name;
  }
}
