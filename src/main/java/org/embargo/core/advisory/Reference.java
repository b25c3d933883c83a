package org.embargo.core.advisory;

import java.util.List;
import java.util.Set;
import org.embargo.core.text.Text;

/**
 * A page about the vulnerability.
 *
 * @param url absolute, http or https, at most 2,048 characters (CVE record format 5.x)
 * @param name of the page, at most 512 characters; empty when it has none
 * @param tags of the closed list of the same format, or starting with {@code x_}
 */
public record Reference(String url, String name, List<String> tags) {
  private static final Set<String> TAGS =
      Set.of(
          "broken-link",
          "customer-entitlement",
          "exploit",
          "government-resource",
          "issue-tracking",
          "mailing-list",
          "mitigation",
          "not-applicable",
          "patch",
          "permissions-required",
          "media-coverage",
          "product",
          "related",
          "release-notes",
          "signature",
          "technical-description",
          "third-party-advisory",
          "vendor-advisory",
          "vdb-entry");

  public Reference {
    Text.atMost(Advisory.MOST_ENTRIES, "tags", tags);
    tags = List.copyOf(tags);
    requireUrl(url);
    requireName(name);
    tags.forEach(Reference::requireTag);
    if (Set.copyOf(tags).size() < tags.size()) {
      throw new IllegalArgumentException("the same tag twice: " + tags);
    }
  }

  public static String requireUrl(String url) {
    return WebAddress.require(url);
  }

  /** May be empty. */
  public static String requireName(String name) {
    if (!name.isEmpty()) {
      Text.inOneLine(name, 512);
    }
    return name;
  }

  public static String requireTag(String tag) {
    Text.tag(tag, 128);
    if (!TAGS.contains(tag) && !tag.matches("x_.{1,126}")) {
      throw new IllegalArgumentException("not a reference tag: " + tag);
    }
    return tag;
  }

  public static Reference to(String url, List<String> tags) {
    return new Reference(url, "", tags);
  }
}
