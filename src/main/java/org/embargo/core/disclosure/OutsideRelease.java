package org.embargo.core.disclosure;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.embargo.core.text.Text;

/**
 * A release that is no version of the tracker.
 *
 * @param name by which disclosures wait for it
 * @param url where it is announced, an absolute web address
 * @param by a user key
 */
public record OutsideRelease(String name, String url, Instant at, String by) {
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_URL = 2048;
  private static final Set<String> NO_NAMES = Set.of(".", "..");

  public OutsideRelease {
    requireName(name);
    requireUrl(url);
  }

  public static String requireName(String name) {
    Text.inOneLine(name, LONGEST_NAME);
    if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || NO_NAMES.contains(name)) {
      throw new IllegalArgumentException("stands in addresses, and holds no slash: " + name);
    }
    return name;
  }

  public static String requireUrl(String url) {
    Text.inOneLine(url, LONGEST_URL);
    URI uri = URI.create(url);
    boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (!isWeb || uri.getHost() == null) {
      throw new IllegalArgumentException("is no web address: " + url);
    }
    return url;
  }
}
