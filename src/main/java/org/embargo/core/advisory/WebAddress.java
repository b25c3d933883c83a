package org.embargo.core.advisory;

import java.net.URI;
import java.net.URISyntaxException;
import org.embargo.core.text.Text;

/** Addresses that a reader may follow. */
final class WebAddress {
  /** The limit of the CVE record format 5.x. */
  private static final int LONGEST = 2048;

  private WebAddress() {}

  /** Absolute, http or https, without a user. */
  static String require(String url) {
    Text.inOneLine(url, LONGEST);
    try {
      URI uri = new URI(url);
      if (!uri.toASCIIString().equals(url)) {
        throw new IllegalArgumentException(
            "has characters that an address encodes: it is " + uri.toASCIIString());
      }
      String scheme = uri.getScheme();
      boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
      if (web && uri.getHost() != null && uri.getUserInfo() == null) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a web address: " + url, e);
    }
    throw new IllegalArgumentException("not a web address: " + url);
  }
}
