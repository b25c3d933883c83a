package org.embargo.core.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of text that people give us, and what none of them may hold. */
public final class Text {
  /**
   * Unicode's Stream-Safe Text Format (UAX 15, section 13) takes 30: normalizing more takes the
   * square of their number.
   */
  private static final int MOST_MARKS = 30;

  private Text() {}

  /** Not empty. */
  public static void inOneLine(String text, int longest) {
    if (text.codePoints().anyMatch(Text::endsLine)) {
      throw new IllegalArgumentException("must stay on one line");
    }
    required(text, longest);
  }

  /**
   * A word for machines: in one line, and nothing that does not show. Beyond {@link #inOneLine} it
   * takes no tab, and none of Unicode's format characters (category Cf), such as the marks of
   * direction and the spaces without width.
   */
  public static void tag(String text, int longest) {
    inOneLine(text, longest);
    text.codePoints()
        .filter(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)
        .findFirst()
        .ifPresent(Text::refuse);
  }

  /** Unicode's mandatory breaks (UAX 14, classes BK, CR, LF and NL). */
  private static boolean endsLine(int c) {
    return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** Paragraphs that say something. */
  public static void required(String text, int longest) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("must not be empty");
    }
    inParagraphs(text, longest);
  }

  /**
   * As people meant it who wrote it elsewhere: a no-break space is what an editor of HTML leaves
   * behind, and a line ends with a line feed.
   */
  public static String cleaned(String text) {
    return text.replace('\u00a0', ' ')
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\u2028', '\n')
        .replace('\u2029', '\n')
        .strip();
  }

  /** {@link #cleaned}, and in one line. */
  public static String cleanedLine(String text) {
    return cleaned(text)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** CVE record format 5.x: of the twentieth century or later, and of four digits. */
  public static void year(Instant time) {
    int year = time.atOffset(ZoneOffset.UTC).getYear();
    if (year < 1900 || year > 2999) {
      throw new IllegalArgumentException("is not between the years 1900 and 2999: " + time);
    }
  }

  /**
   * Refuses a list or set with more entries.
   *
   * @param name of the field, for the message
   */
  public static void atMost(int most, String name, Collection<?> all) {
    if (Limits.isExceeded(all.size(), most)) {
      throw new IllegalArgumentException(
          name + " has " + all.size() + " entries, at most " + most + " are taken");
    }
  }

  /** No format takes a list that says the same twice. */
  public static void eachOnce(Collection<?> all) {
    if (Set.copyOf(all).size() < all.size()) {
      throw new IllegalArgumentException("the same twice: " + all);
    }
  }

  /** May be empty. */
  public static void inParagraphs(String text, int longest) {
    if (Limits.isExceeded(text.length(), longest)) {
      throw new IllegalArgumentException(
          "has " + text.length() + " characters, at most " + longest + " are taken");
    }
    int marks = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (isUnfit(text.codePointAt(i))) {
        refuse(text.codePointAt(i));
      }
      marks = Character.getType(text.codePointAt(i)) == Character.NON_SPACING_MARK ? marks + 1 : 0;
      if (Limits.isExceeded(marks, MOST_MARKS)) {
        throw new IllegalArgumentException(
            "has more than " + MOST_MARKS + " combining marks in a row");
      }
    }
  }

  private static void refuse(int c) {
    throw new IllegalArgumentException(String.format("holds the character U+%04X", c));
  }

  /** Control characters break files; direction overrides show a reader what is not written. */
  private static boolean isUnfit(int c) {
    boolean lineBreakOrTab = c == '\n' || c == '\r' || c == '\t';
    boolean directionControl = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean loneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return (Character.isISOControl(c) && !lineBreakOrTab) || directionControl || loneSurrogate;
  }
}
