package org.embargo.template;

/** Escapes for HTML text and for quoted attribute values alike. */
public final class Html {
  private static final String SIGNS = "&<>\"'";

  private Html() {}

  static String escape(String text) {
    int first = 0;
    while (first < text.length() && SIGNS.indexOf(text.charAt(first)) < 0) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
