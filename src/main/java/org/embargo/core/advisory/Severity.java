package org.embargo.core.advisory;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.embargo.core.text.Text;

/**
 * How bad it is, in a word.
 *
 * @param word as it is published: one of the scale's, in lower case; anything for no scale of ours
 */
public record Severity(Scale scale, String word) {

  /** Whose words they are. */
  public enum Scale {
    APACHE("https://security.apache.org/blog/severityrating/", "low moderate important critical"),
    RED_HAT(
        "https://access.redhat.com/security/updates/classification/",
        "low moderate important critical"),
    /** The qualitative rating of CVSS, section 5 of its specification. */
    CVSS("https://www.first.org/cvss/v3.1/specification-document", "none low medium high critical"),
    OTHER("", "");

    private final String address;
    private final String words;

    Scale(String address, String words) {
      this.address = address;
      this.words = words;
    }

    /** Where the words are explained; empty for {@link #OTHER}. */
    public String address() {
      return address;
    }

    /** From the mildest on; for {@link #OTHER} none that counts. */
    public List<String> words() {
      return List.of(words.split(" ", -1));
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  public static final Severity LOW = new Severity(Scale.APACHE, "low");
  public static final Severity MODERATE = new Severity(Scale.APACHE, "moderate");
  public static final Severity IMPORTANT = new Severity(Scale.APACHE, "important");
  public static final Severity CRITICAL = new Severity(Scale.APACHE, "critical");

  /** By the first scale of the given ones that has the word, in whatever case it is. */
  public static Severity of(String text, Scale... scales) {
    String word = text.toLowerCase(Locale.ROOT);
    return Stream.of(scales)
        .filter(scale -> scale.words().contains(word))
        .findFirst()
        .map(scale -> new Severity(scale, word))
        .orElseGet(() -> new Severity(Scale.OTHER, text));
  }

  public Severity {
    Text.inOneLine(word, 128);
    if (scale != Scale.OTHER && !scale.words().contains(word)) {
      throw new IllegalArgumentException("is not one of " + scale.words() + ": " + word);
    }
  }
}
