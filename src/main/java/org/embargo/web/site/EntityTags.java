package org.embargo.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads If-None-Match (RFC 9110, sections 8.8.3 and 13.1.2). */
final class EntityTags {
  private static final Pattern BLANK = Pattern.compile("[ \\t,]*+");
  private static final Pattern TAG =
      Pattern.compile("(?:W/)?+(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*+\")(?=[ \\t,]|$)");

  private EntityTags() {}

  /** Whether the reader has what is there now. */
  static boolean match(HttpServletRequest request, String etag) {
    return match(Collections.list(request.getHeaders("If-None-Match")), etag);
  }

  /**
   * By the weak comparison, which the header is for. A header that has another form says nothing.
   *
   * @param headers lists of tags, or an asterisk alone for anything
   * @param etag in quotes
   */
  static boolean match(List<String> headers, String etag) {
    String all = String.join(",", headers);
    if (all.strip().equals("*")) {
      return true;
    }
    Matcher blank = BLANK.matcher(all);
    Matcher tag = TAG.matcher(all);
    boolean isFound = false;
    int at = 0;
    while (at < all.length()) {
      blank.region(at, all.length());
      at = blank.lookingAt() ? blank.end() : at;
      if (at == all.length()) {
        return isFound;
      }
      tag.region(at, all.length());
      if (!tag.lookingAt()) {
        return false;
      }
      isFound = isFound || tag.group(1).equals(etag);
      at = tag.end();
    }
    return isFound;
  }
}
