package org.embargo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.embargo.app.advisory.Addresses;

/**
 * Tells requests of this site's own pages from those that another web site makes a browser send.
 * Browsers name the page that sends a request in Origin (RFC 6454) and Sec-Fetch-Site (W3C Fetch
 * Metadata). Programs that are no browsers send neither, and are let through.
 */
public final class OwnSite {
  /** "none" is a request that no page has sent, such as one from the address bar. */
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final Addresses addresses;

  public OwnSite(Addresses addresses) {
    this.addresses = addresses;
  }

  /** Whether a header says that the request comes from another site, or from a page without one. */
  public boolean isForeign(HttpServletRequest request) {
    List<String> sites = all(request, "Sec-Fetch-Site");
    // No page can set this header, and it holds behind any proxy. Origin is "null" on a site that
    // sends no referrers.
    return sites.isEmpty()
        ? !all(request, "Origin").stream().allMatch(origin -> isOwn(origin, request))
        : sites.size() > 1 || !OWN.contains(sites.get(0).toLowerCase(Locale.ROOT));
  }

  /** Behind a proxy the request's own scheme and host may differ from the base URL. */
  private boolean isOwn(String origin, HttpServletRequest request) {
    String named = normalized(origin);
    return !named.isEmpty()
        && (named.equals(normalized(addresses.absoluteAdvisories()))
            || named.equals(
                normalized(request.getScheme() + "://" + request.getHeader("Host") + "/")));
  }

  /** Scheme, host and port in lower case; empty for what is no web address. */
  private static String normalized(String address) {
    try {
      URI uri = new URI(address);
      if (uri.getHost() == null || uri.getScheme() == null || uri.getUserInfo() != null) {
        return "";
      }
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
      return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private static List<String> all(HttpServletRequest request, String header) {
    return Collections.list(request.getHeaders(header));
  }
}
